using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

internal static class InsertCommand
{
    public static Command Definition { get; } = new("insert", ["documents", "ordered"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var documents = request.Documents("documents");
        WriteBatch.CheckCount(documents.Count);
        var (database, name) = (request.Database, request.WritableCollection);
        var ordered = CommandRequest.StrictFlag(request.Body, request.Name, "ordered", otherwise: true);
        return context.Store.WriteAsync(session =>
        {
            var collection = session.GetOrCreate(database, name);
            var written = 0;
            var errors = WriteBatch.Run(documents, ordered, (_, document) =>
            {
                session.Documents.Insert(collection, InsertedDocument.Prepare(document, context.Time));
                written++;
            });
            return WriteBatch.WithErrors(new BsonDocument("n", written), errors);
        });
    }
}
