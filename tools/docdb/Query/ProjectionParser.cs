using EspaceFamille.DocDb.Aggregation;
using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>Parses a projection: inclusions, or exclusions, or computed values; _id may be excluded from each.</summary>
internal sealed class ProjectionParser
{
    private readonly ProjectionTree _all = new();
    private readonly ProjectionTree _fields = new();
    private readonly List<(string Name, Func<BsonDocument, BsonValue?> Value)> _computed = [];
    private bool? _includes;
    private bool? _id;
    private bool _computesId;

    /// <summary>Null when the whole document is returned.</summary>
    /// <exception cref="CommandFailure">The projection is malformed, or uses what is not implemented.</exception>
    public static Projection? Parse(BsonDocument projection)
    {
        if (projection.ElementCount == 0) return null;
        var parser = new ProjectionParser();
        foreach (var element in projection) parser.ParseField(element.Name, element.Value);
        var includes = parser._includes ?? parser._id == true;
        var addsId = includes && parser._id != false && parser._fields.Child("_id") is null && !parser._computesId;
        return new Projection(parser._fields, includes, addsId, parser._id == false, parser._computed);
    }

    private void ParseField(string path, BsonValue value)
    {
        if (value is BsonDocument inner && !FilterParser.IsOperators(inner))
        {
            if (inner.ElementCount == 0)
            {
                throw new CommandFailure(
                    51270, "Location51270", $"An empty sub-projection is not a valid value. Found empty object at path '{path}'");
            }

            foreach (var element in inner) ParseField($"{path}.{element.Name}", element.Value);
            return;
        }

        if (path.EndsWith(".$", StringComparison.Ordinal))
            throw CommandFailure.BadValue($"positional projection of {path} is not implemented");
        _all.Add(path);
        if (IsComputed(path, value)) Compute(path, value);
        else SetFlag(path, ReadFlag(path, value));
    }

    private void Compute(string path, BsonValue value)
    {
        if (_includes == false)
            throw new CommandFailure(31252, "Location31252", $"Cannot use an expression {path}: {value} in an exclusion projection");
        _includes = true;
        _computesId |= path == "_id";
        _computed.Add((path, Expression.Parse(value)));
    }

    private void SetFlag(string path, bool wanted)
    {
        if (path == "_id")
        {
            _id = wanted;
            return;
        }

        if (_includes is { } mode && mode != wanted)
        {
            throw new CommandFailure(wanted ? 31253 : 31254, wanted ? "Location31253" : "Location31254",
                $"Cannot do {(wanted ? "inclusion" : "exclusion")} on field {path} in {(wanted ? "exclusion" : "inclusion")} projection");
        }

        _includes = wanted;
        _fields.Add(path);
    }

    private static bool IsComputed(string path, BsonValue value) => !path.Contains('.', StringComparison.Ordinal)
        && (value is BsonString or BsonNull
            || (value is BsonDocument { ElementCount: 1 } document && document.GetElement(0).Name == "$literal"));

    private static bool ReadFlag(string path, BsonValue value)
    {
        if (value is BsonDocument { ElementCount: > 0 } document)
            throw CommandFailure.BadValue($"projection operator {document.GetElement(0).Name} on {path} is not implemented");
        return value.IsNumeric || value.IsBoolean
            ? Truth.Of(value)
            : throw CommandFailure.BadValue($"projection of {path} to a new value is not implemented");
    }
}
