using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Updates;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

/// <summary>Updates or deletes one document and returns it, before or after the change.</summary>
internal static class FindAndModifyCommand
{
    public static Command Named(string name) =>
        new(name, ["query", "sort", "remove", "update", "new", "fields", "upsert", "hint"], RunAsync);

    private static Task<BsonDocument> RunAsync(CommandContext context, CommandRequest request)
    {
        var filter = FilterParser.Parse(request.Document("query"));
        var sort = request.Document("sort") is { ElementCount: > 0 } given ? SortOrder.Parse(given) : null;
        var projection = ProjectionParser.Parse(request.Document("fields"));
        var update = Parse(request, context.Time.GetUtcNow().UtcDateTime);
        var hint = Hint.Of(request.Body);
        var (database, name, upsert, changed) = (request.Database, request.WritableCollection, request.Flag("upsert"), request.Flag("new"));
        return context.Store.WriteAsync(session =>
        {
            var collection = session.GetOrAbsent(database, name);
            var found = session.FindFirst(collection, filter, sort, hint);
            var reply = (found, update) switch
            {
                (null, { } make) when upsert => Insert(session, collection, UpsertSeed.Make(filter, make), changed),
                (null, _) => Reply(0, false, null, isUpdate: update is not null),
                ({ } gone, null) => Remove(session, collection, gone),
                ({ } old, { } make) => Change(session, collection, old, make, changed),
            };
            if (projection is not null && reply["value"] is BsonDocument value) reply["value"] = projection.Apply(value);
            return reply;
        });
    }

    /// <summary>The update; null when the document is to be deleted.</summary>
    /// <exception cref="CommandFailure">There is neither or both, or the update is malformed.</exception>
    public static Update? Parse(CommandRequest request, DateTime now)
    {
        var (remove, hasUpdate) = (request.Flag("remove"), request.Body.Contains("update"));
        if (remove && (hasUpdate || request.Flag("upsert") || request.Flag("new")))
            throw CommandFailure.FailedToParse("Cannot specify both an update, upsert or new and remove=true");
        if (!remove && !hasUpdate) throw CommandFailure.FailedToParse("Either an update or remove=true must be specified");
        return remove ? null : Update.Parse(request.Body["update"], now);
    }

    private static BsonDocument Insert(WriteSession session, StoredCollection collection, BsonDocument seed, bool changed)
    {
        session.Documents.Insert(session.GetOrCreate(collection.Database, collection.Name), seed);
        var reply = Reply(1, false, changed ? seed : null, isUpdate: true);
        reply["lastErrorObject"]["upserted"] = seed["_id"];
        return reply;
    }

    private static BsonDocument Remove(WriteSession session, StoredCollection collection, StoredDocument old)
    {
        session.Documents.Delete(collection, old);
        return Reply(1, false, old.Value, isUpdate: false);
    }

    private static BsonDocument Change(WriteSession session, StoredCollection collection, StoredDocument old, Update update, bool changed)
    {
        var after = update.Apply(old.Value);
        session.Documents.Replace(collection, old, after);
        return Reply(1, true, changed ? after : old.Value, isUpdate: true);
    }

    private static BsonDocument Reply(int count, bool updated, BsonDocument? value, bool isUpdate)
    {
        var last = new BsonDocument("n", count);
        if (isUpdate) last.Add("updatedExisting", updated);
        return new BsonDocument { { "lastErrorObject", last }, { "value", (BsonValue?)value ?? BsonNull.Value } };
    }
}
