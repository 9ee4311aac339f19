using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

internal static class DistinctCommand
{
    public static Command Definition { get; } = new("distinct", ["key", "query", "hint"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var query = Parse(request);
        var path = new FieldPath(request.Body["key"].AsString);
        var values = query.Read(context, request.Database, request.Collection, found => found
            .SelectMany(document => path.Values(document.Value))
            .SelectMany(value => value is BsonArray array ? array : value is null ? [] : (IEnumerable<BsonValue>)[value])
            .DistinctBy(OrderedKey.Of, KeyEquality.Instance)
            .OrderBy(OrderedKey.Of, KeyOrder.Instance)
            .ToList());
        return new BsonDocument("values", new BsonArray(values));
    }

    /// <exception cref="CommandFailure">The key is missing, or the query malformed.</exception>
    public static FindQuery Parse(CommandRequest request) => request.Body.GetValue("key", null) is BsonString
        ? new FindQuery(FilterParser.Parse(request.Document("query")), Hint: Hint.Of(request.Body))
        : throw CommandFailure.TypeMismatch("distinct needs a 'key' of type string");
}
