using System.Globalization;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>A dotted path, and the values at it; arrays along the path are expanded into their elements.</summary>
internal sealed class FieldPath
{
    private const int MaxParts = 100;

    private readonly string[] _parts;
    private readonly bool _spreads;

    /// <summary>Without expansion, an array at the end of the path is one value.</summary>
    public FieldPath(string text, bool spreads = true)
    {
        Text = text;
        _spreads = spreads;
        _parts = text.Split('.');
        if (_parts.Length > MaxParts) throw CommandFailure.BadValue($"a path has at most {MaxParts} parts");
    }

    public string Text { get; }

    public IReadOnlyList<string> Parts => _parts;

    /// <summary>Each value, with an array at the end of the path unexpanded; null means "missing".</summary>
    public IEnumerable<BsonValue?> Values(BsonDocument document) => Walk(document, 0);

    /// <summary>Each value, an array at the end of the path followed by its elements, as comparisons require.</summary>
    public IEnumerable<BsonValue?> SpreadValues(BsonDocument document)
    {
        foreach (var value in Walk(document, 0))
        {
            yield return value;
            if (!_spreads || value is not BsonArray array) continue;
            foreach (var item in array) yield return item;
        }
    }

    /// <summary>Whether the part is a position in an array: a number without leading zeros.</summary>
    public static bool IsPosition(string part, out int position) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out position) && (part.Length == 1 || part[0] != '0');

    private IEnumerable<BsonValue?> Walk(BsonDocument document, int part)
    {
        var found = document.TryGetValue(_parts[part], out var value);
        if (!found || part == _parts.Length - 1) return [found ? value : null];
        return value switch
        {
            BsonDocument inner => Walk(inner, part + 1),
            BsonArray array => WalkArray(array, part + 1),
            _ => [null],
        };
    }

    private IEnumerable<BsonValue?> WalkArray(BsonArray array, int part)
    {
        foreach (var inner in array.OfType<BsonDocument>())
        {
            foreach (var value in Walk(inner, part)) yield return value;
        }

        if (!IsPosition(_parts[part], out var position) || position >= array.Count) yield break;
        var item = array[position];
        if (part == _parts.Length - 1) yield return item;
        else if (item is BsonDocument document)
        {
            foreach (var value in Walk(document, part + 1)) yield return value;
        }
        else if (item is BsonArray nested)
        {
            foreach (var value in WalkArray(nested, part + 1)) yield return value;
        }
    }
}
