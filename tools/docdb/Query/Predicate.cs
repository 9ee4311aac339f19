using System.Globalization;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>A condition on one value; null means "missing".</summary>
internal abstract record Predicate
{
    /// <summary>Whether an array's elements are tried too, or only the array itself.</summary>
    public virtual bool SpreadsArrays => true;

    public abstract bool Accepts(BsonValue? value);
}

/// <summary>The field exists, with any value.</summary>
internal sealed record Exists : Predicate
{
    public override bool SpreadsArrays => false;

    public override bool Accepts(BsonValue? value) => value is not null;
}

internal sealed record HasSize(int Count) : Predicate
{
    public override bool SpreadsArrays => false;

    public override bool Accepts(BsonValue? value) => value is BsonArray array && array.Count == Count;
}

/// <summary>The value is of one of these BSON types.</summary>
internal sealed record HasType(IReadOnlySet<BsonType> Types) : Predicate
{
    public override bool Accepts(BsonValue? value) => value is not null && Types.Contains(value.BsonType);
}

/// <summary>
/// One element of the array, a document, meets the whole condition by itself. A nested array is treated as a
/// document with fields named 0, 1 and so on.
/// </summary>
internal sealed record ElementIs(Filter Condition) : Predicate
{
    public override bool SpreadsArrays => false;

    public override bool Accepts(BsonValue? value) =>
        value is BsonArray array && array.Any(item => AsDocument(item) is { } document && Condition.Matches(document));

    private static BsonDocument? AsDocument(BsonValue item) => item switch
    {
        BsonDocument document => document,
        BsonArray array => new BsonDocument(array.Select((one, at) => new BsonElement(at.ToString(CultureInfo.InvariantCulture), one))),
        _ => null,
    };
}

/// <summary>One element of the array, a value, meets all these conditions by itself; its own elements are not tried.</summary>
internal sealed record ElementMeets(Filter Condition) : Predicate
{
    /// <summary>The field name under which an element is passed to its conditions.</summary>
    public const string Name = "element";

    public static FieldPath Path { get; } = new(Name, spreads: false);

    public override bool SpreadsArrays => false;

    public override bool Accepts(BsonValue? value) =>
        value is BsonArray array && array.Any(item => Condition.Matches(new BsonDocument(Name, item)));
}
