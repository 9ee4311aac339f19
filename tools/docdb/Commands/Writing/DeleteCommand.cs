using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

internal static class DeleteCommand
{
    public static Command Definition { get; } = new("delete", ["deletes", "ordered"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var statements = request.Documents("deletes").Select(DeleteStatement.Parse).ToList();
        WriteBatch.CheckCount(statements.Count);
        var (database, name) = (request.Database, request.WritableCollection);
        var ordered = CommandRequest.StrictFlag(request.Body, request.Name, "ordered", otherwise: true);
        return context.Store.WriteAsync(session =>
        {
            if (session.Catalog.Find(database, name) is not { } collection) return new BsonDocument("n", 0);
            var deleted = 0;
            var errors = WriteBatch.Run(statements, ordered, (_, statement) => deleted += statement.Run(session, collection));
            return WriteBatch.WithErrors(new BsonDocument("n", deleted), errors);
        });
    }
}
