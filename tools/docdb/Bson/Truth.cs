using MongoDB.Bson;

namespace EspaceFamille.DocDb.Bson;

/// <summary>What counts as true where MongoDB accepts a value of any type: all but false, zero, null and undefined.</summary>
internal static class Truth
{
    public static bool Of(BsonValue value) => value switch
    {
        BsonBoolean flag => flag.Value,
        BsonNull or BsonUndefined => false,
        BsonDouble number => number.Value != 0,
        { IsNumeric: true } => value.ToBoolean(),
        _ => true,
    };
}
