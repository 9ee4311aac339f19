using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

internal static class DeleteCommand
{
    public static Command Definition { get; } = new("delete", ["deletes", "ordered"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var statements = request.Documents("deletes");
        WriteBatch.CheckCount(statements.Count);
        foreach (var statement in statements) RequestChecks.CheckPart("delete.deletes", statement, "q", "limit", "hint");
        var (database, name, ordered) = (request.Database, request.Collection, request.Flag("ordered", otherwise: true));
        return context.Store.WriteAsync(session =>
        {
            if (session.Catalog.Find(database, name) is not { } collection) return new BsonDocument("n", 0);
            var deleted = 0;
            var errors = WriteBatch.Run(statements, ordered, (_, statement) => deleted += Delete(session, collection, statement));
            return WriteBatch.WithErrors(new BsonDocument("n", deleted), errors);
        });
    }

    private static int Delete(WriteSession session, StoredCollection collection, BsonDocument statement)
    {
        if (statement.TryGetValue("hint", out var hint)) Hints.Check(hint, collection);
        var filter = FilterParser.Parse(
            statement.GetValue("q", null) as BsonDocument
                ?? throw CommandFailure.TypeMismatch("BSON field 'delete.deletes.q' must be an object"));
        var one = WholeNumber.Int(statement.GetValue("limit", 0), "BSON field 'delete.deletes.limit'") switch
        {
            0 => false,
            1 => true,
            var limit => throw CommandFailure.FailedToParse($"The limit field in delete objects must be 0 or 1. Got {limit}"),
        };
        var deleted = 0;
        foreach (
            var document in one ? session.FindFirst(collection, filter) is { } first ? [first] : [] : session.FindAll(collection, filter))
        {
            session.Documents.Delete(collection, document);
            deleted++;
        }

        return deleted;
    }
}
