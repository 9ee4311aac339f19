using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>A condition on a whole document.</summary>
internal abstract record Filter
{
    public static Filter Everything { get; } = new AllOf([]);

    public abstract bool Matches(BsonDocument document);
}

internal sealed record AllOf(IReadOnlyList<Filter> Parts) : Filter
{
    public override bool Matches(BsonDocument document)
    {
        foreach (var part in Parts)
        {
            if (!part.Matches(document)) return false;
        }

        return true;
    }
}

internal sealed record AnyOf(IReadOnlyList<Filter> Parts) : Filter
{
    public override bool Matches(BsonDocument document)
    {
        foreach (var part in Parts)
        {
            if (part.Matches(document)) return true;
        }

        return false;
    }
}

internal sealed record Not(Filter Part) : Filter
{
    public override bool Matches(BsonDocument document) => !Part.Matches(document);
}

/// <summary>A condition on the values at one path.</summary>
internal sealed record FieldFilter(FieldPath Path, Predicate Predicate) : Filter
{
    public override bool Matches(BsonDocument document)
    {
        var values = Predicate.SpreadsArrays ? Path.SpreadValues(document) : Path.Values(document);
        foreach (var value in values)
        {
            if (Predicate.Accepts(value)) return true;
        }

        return false;
    }
}
