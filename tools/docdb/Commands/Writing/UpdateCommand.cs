using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

internal static class UpdateCommand
{
    public static Command Definition { get; } = new("update", ["updates", "ordered"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var statements = request.Documents("updates");
        WriteBatch.CheckCount(statements.Count);
        foreach (var statement in statements) CheckFields(statement);
        var now = context.Time.GetUtcNow().UtcDateTime;
        var (database, name) = (request.Database, request.WritableCollection);
        var ordered = CommandRequest.StrictFlag(request.Body, request.Name, "ordered", otherwise: true);
        return context.Store.WriteAsync(session =>
        {
            var (matched, modified, upserted) = (0, 0, new BsonArray());
            var errors = WriteBatch.Run(statements, ordered, (index, statement) =>
            {
                var collection = session.GetOrAbsent(database, name);
                var outcome = UpdateStatement.Parse(statement, now).Run(session, collection);
                matched += outcome.Matched;
                modified += outcome.Modified;
                if (outcome.Upserted is { } id) upserted.Add(new BsonDocument { { "index", index }, { "_id", id } });
            });
            var reply = new BsonDocument { { "n", matched + upserted.Count }, { "nModified", modified } };
            if (upserted.Count > 0) reply.Add("upserted", upserted);
            return WriteBatch.WithErrors(reply, errors);
        });
    }

    /// <exception cref="CommandFailure">The statement has an unknown field, or one that is not implemented.</exception>
    public static void CheckFields(BsonDocument statement) =>
        RequestChecks.CheckPart("update.updates", statement, "q", "u", "multi", "upsert", "hint");
}
