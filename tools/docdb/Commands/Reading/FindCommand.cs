using EspaceFamille.DocDb.Planning;
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
        var query = Parse(request);
        var projection = ProjectionParser.Parse(request.Document("projection"));
        var cursor =
            query.Open(context, request.Database, request.Collection, found => found.Select(document => Shape(document, projection)));
        var batchSize = request.Body.Contains("batchSize") ? request.Count("batchSize") : (int?)null;
        return context.Cursors.Start(cursor, batchSize, request.Flag("singleBatch"));
    }

    /// <exception cref="CommandFailure">The query is malformed, or uses what is not implemented.</exception>
    public static FindQuery Parse(CommandRequest request)
    {
        var (sort, hint) = (request.Document("sort"), Hint.Of(request.Body));
        var natural = Hint.OfSort(sort);
        if (natural is not null && hint is not null && hint != natural)
            throw CommandFailure.BadValue("a sort by $natural excludes a different hint");
        return new FindQuery(
            FilterParser.Parse(request.Document("filter")),
            sort.ElementCount == 0 || natural is not null ? null : SortOrder.Parse(sort),
            request.Count("skip"),
            request.Count("limit"),
            hint ?? natural);
    }

    private static Outgoing Shape(StoredDocument document, Projection? projection) =>
        new(projection is null ? document.Outgoing : projection.Apply(document.Value), document.Body.Length);
}
