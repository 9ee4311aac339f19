using EspaceFamille.DocDb.Aggregation;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>
/// The fields of a document that are returned: the named ones, or all but the named ones; arrays are traversed. A field
/// may also be computed from another field or a constant.
/// </summary>
internal sealed class Projection
{
    private readonly Node _root;
    private readonly bool _includes;
    private readonly bool _withId;
    private readonly List<(string Name, Func<BsonDocument, BsonValue?> Value)> _given = [];

    private Projection(Node root, bool includes, bool withId) => (_root, _includes, _withId) = (root, includes, withId);

    /// <summary>Null when the whole document is returned.</summary>
    public static Projection? Parse(BsonDocument projection)
    {
        if (projection.ElementCount == 0) return null;
        var root = new Node();
        bool? includes = null;
        var given = projection.Where(IsGiven).ToList();
        if (given.Count > 0) includes = true;
        foreach (var element in projection.Except(given))
        {
            var wanted = ReadFlag(element);
            if (element.Name == "_id") continue;
            if (includes is { } mode && mode != wanted)
            {
                throw new CommandFailure(wanted ? 31253 : 31254, wanted ? "Location31253" : "Location31254",
                    $"Cannot do {(wanted ? "inclusion" : "exclusion")} on field {element.Name} "
                        + $"in {(wanted ? "exclusion" : "inclusion")} projection");
            }

            includes = wanted;
            root.Add([.. new FieldPath(element.Name).Parts]);
        }

        var id = !projection.TryGetValue("_id", out var flag) || flag.ToBoolean();
        var result = new Projection(root, includes ?? (projection.Contains("_id") && id), id);
        result._given.AddRange(given.Select(element => (element.Name, Expression.Parse(element.Value))));
        return result;
    }

    public BsonDocument Apply(BsonDocument document)
    {
        var result = _includes ? Include(document, _root) : Exclude(document, _root);
        if (_withId && _includes && document.TryGetValue("_id", out var id)) result.InsertAt(0, new BsonElement("_id", id));
        if (!_withId) result.Remove("_id");
        foreach (var (name, make) in _given)
        {
            if (make(document) is { } value) result[name] = value;
        }

        return result;
    }

    private static bool IsGiven(BsonElement element) => !element.Name.Contains('.', StringComparison.Ordinal)
        && (element.Value is BsonString or BsonNull
            || element.Value is BsonDocument { ElementCount: 1 } document && document.GetElement(0).Name == "$literal");

    private static bool ReadFlag(BsonElement element)
    {
        if (element.Value is BsonDocument { ElementCount: > 0 } document)
        {
            throw CommandFailure.BadValue($"projection operator {document.GetElement(0).Name} on {element.Name} is not implemented");
        }

        if (element.Name.EndsWith(".$", StringComparison.Ordinal))
            throw CommandFailure.BadValue("positional projection is not implemented");
        if (!element.Value.IsNumeric && !element.Value.IsBoolean)
            throw CommandFailure.BadValue($"projection of {element.Name} to a new value is not implemented");
        return element.Value.ToBoolean();
    }

    private static BsonDocument Include(BsonDocument document, Node node)
    {
        var result = new BsonDocument();
        foreach (var element in document)
        {
            if (!node.Children.TryGetValue(element.Name, out var child)) continue;
            if (child.IsLeaf) result.Add(element);
            else if (element.Value is BsonDocument inner) result.Add(element.Name, Include(inner, child));
            else if (element.Value is BsonArray array)
                result.Add(element.Name, Each(array, item => Include(item, child), keepScalars: false));
        }

        return result;
    }

    private static BsonDocument Exclude(BsonDocument document, Node node)
    {
        var result = new BsonDocument();
        foreach (var element in document)
        {
            if (!node.Children.TryGetValue(element.Name, out var child)) result.Add(element);
            else if (child.IsLeaf) continue;
            else if (element.Value is BsonDocument inner) result.Add(element.Name, Exclude(inner, child));
            else if (element.Value is BsonArray array)
                result.Add(element.Name, Each(array, item => Exclude(item, child), keepScalars: true));
            else result.Add(element);
        }

        return result;
    }

    private static BsonArray Each(BsonArray array, Func<BsonDocument, BsonDocument> project, bool keepScalars) => new(array
        .Where(item => keepScalars || item is BsonDocument or BsonArray)
        .Select(item => item switch
        {
            BsonDocument document => project(document),
            BsonArray nested => Each(nested, project, keepScalars),
            _ => item,
        }));

    /// <summary>The named paths as a tree.</summary>
    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public bool IsLeaf => Children.Count == 0;

        public void Add(ReadOnlySpan<string> path)
        {
            if (path.IsEmpty) return;
            if (!Children.TryGetValue(path[0], out var child)) Children.Add(path[0], child = new Node());
            child.Add(path[1..]);
        }
    }
}
