using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

internal static class FindCommand
{
    public static Command Definition { get; } = new("find",
        ["filter", "sort", "projection", "hint", "skip", "limit", "batchSize", "singleBatch", "allowPartialResults"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var sort = request.Document("sort");
        var query = new FindQuery(
            FilterParser.Parse(request.Document("filter")),
            sort.ElementCount == 0 ? null : SortOrder.Parse(sort),
            request.Count("skip"),
            request.Count("limit"));
        Hints.Check(context, request);
        var projection = Projection.Parse(request.Document("projection"));
        var cursor =
            query.Open(context, request.Database, request.Collection, found => found.Select(document => Shape(document, projection)));
        var batchSize = request.Body.Contains("batchSize") ? request.Count("batchSize") : (int?)null;
        return context.Cursors.Start(cursor, batchSize, request.Flag("singleBatch"));
    }

    private static Outgoing Shape(StoredDocument document, Projection? projection) =>
        new(projection is null ? document.Outgoing : projection.Apply(document.Value), document.Body.Length);
}
