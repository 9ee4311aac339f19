using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Updates;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

/// <summary>The result of an update: documents matched, documents modified, the _id of an upserted one.</summary>
internal sealed record UpdateOutcome(int Matched, int Modified, BsonValue? Upserted = null);

/// <summary>One update of an update command.</summary>
internal sealed record UpdateStatement(Filter Filter, Update Update, bool Multi, bool Upsert)
{
    public static UpdateStatement Parse(BsonDocument given, DateTime now)
    {
        var update = Update.Parse(given.GetValue("u", null) ?? throw Missing("u"), now);
        var multi = given.GetValue("multi", false).ToBoolean();
        if (multi && update.IsReplacement) throw CommandFailure.FailedToParse("multi update is not supported for replacement-style update");
        var filter = given.GetValue("q", null) as BsonDocument ?? throw Missing("q");
        return new UpdateStatement(FilterParser.Parse(filter), update, multi, given.GetValue("upsert", false).ToBoolean());
    }

    public UpdateOutcome Run(WriteSession session, StoredCollection collection)
    {
        var (matched, modified) = (0, 0);
        foreach (var document in Targets(session, collection))
        {
            matched++;
            if (session.Documents.Replace(collection, document, Update.Apply(document.Value))) modified++;
        }

        if (matched > 0 || !Upsert) return new UpdateOutcome(matched, modified);
        var seed = UpsertSeed.Make(Filter, Update);
        session.Documents.Insert(session.GetOrCreate(collection.Database, collection.Name), seed);
        return new UpdateOutcome(0, 0, seed["_id"]);
    }

    private IEnumerable<StoredDocument> Targets(WriteSession session, StoredCollection collection) => Multi
        ? session.FindAll(collection, Filter)
        : session.FindFirst(collection, Filter) is { } one ? [one] : [];

    private static CommandFailure Missing(string field) =>
        new(40414, "IDLFailedToParse", $"BSON field 'update.updates.{field}' is missing but a required field");
}
