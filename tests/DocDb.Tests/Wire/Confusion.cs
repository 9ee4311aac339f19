using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Wire;

/// <summary>Puts a value of another type where a command expects its own.</summary>
internal static class Confusion
{
    private static readonly string[] Others =
    [
        "null", "5", "-1", "NumberLong('9223372036854775807')", "1e300", "NaN", "NumberDecimal('1.5')", "true", "''", "'$x'", "'a.b.c'",
        "[]", "[[], [5]]", "{}",
        "{$gt: 1}", "{a: {b: {c: 1}}}", "{$nothing: 1}", "/(a+)+$/", "MinKey", "MaxKey", "undefined", "Timestamp(1, 2)",
        "ISODate('2026-12-17T00:00:00Z')", "BinData(0, 'AAAA')",
    ];

    public static void Replace(BsonDocument command, Random chance)
    {
        var places = Places(command).ToList();
        var (container, at) = places[chance.Next(places.Count)];
        var other = BsonDocument.Parse($"{{v: {Others[chance.Next(Others.Length)]}}}")["v"];
        if (container is BsonDocument document) document[at] = other;
        else ((BsonArray)container)[at] = other;
    }

    private static IEnumerable<(BsonValue Container, int At)> Places(BsonValue value) => value switch
    {
        BsonDocument document => document.Values.SelectMany((inner, at) => Places(inner).Append((document, at))),
        BsonArray array => array.SelectMany((inner, at) => Places(inner).Append((array, at))),
        _ => [],
    };
}
