using System.Globalization;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>The values at a path of a document; null means "missing".</summary>
internal sealed record ModelPath(IReadOnlyList<BsonValue?> Whole, IReadOnlyList<BsonValue?> Spread)
{
    public static ModelPath In(BsonDocument document, string path)
    {
        var whole = Values(document, path.Split('.')).ToList();
        return new ModelPath(whole, [.. whole, .. whole.OfType<BsonArray>().SelectMany(array => array)]);
    }

    /// <summary>One value looked at by itself: its elements do not stand for it.</summary>
    public static ModelPath Only(BsonValue value) => new([value], [value]);

    public static int? Position(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static IEnumerable<BsonValue?> Values(BsonValue at, string[] path)
    {
        if (path.Length == 0) return [at];
        return at switch
        {
            BsonDocument document => document.TryGetValue(path[0], out var next) ? Values(next, path[1..]) : [null],
            BsonArray array => [.. array.OfType<BsonDocument>().SelectMany(item => Values(item, path)), .. AtPosition(array, path)],
            _ => [null],
        };
    }

    private static IEnumerable<BsonValue?> AtPosition(BsonArray array, string[] path)
    {
        if (Position(path[0]) is not { } position || position >= array.Count) return [];
        var item = array[position];
        return path.Length == 1 || item is BsonDocument or BsonArray ? Values(item, path[1..]) : [];
    }
}
