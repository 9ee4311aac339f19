using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

internal static class GetMoreCommand
{
    public static Command Definition { get; } = new("getMore", ["collection", "batchSize"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var id = request.Number("getMore") ?? 0;
        var batchSize = request.Count("batchSize");
        return context.Cursors.Continue(
            id, $"{request.Database}.{request.CollectionNamed("collection")}", batchSize == 0 ? int.MaxValue : batchSize);
    }
}
