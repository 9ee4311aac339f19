using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Updates;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

/// <summary>The result of an update: documents matched, documents modified, the _id of an upserted one.</summary>
internal sealed record UpdateOutcome(int Matched, int Modified, BsonValue? Upserted = null);

/// <summary>One update of an update command.</summary>
internal sealed record UpdateStatement(Filter Filter, Update Update, bool Multi, bool Upsert, Hint? Hint)
{
    private const string Part = "update.updates";

    public static UpdateStatement Parse(BsonDocument given, DateTime now)
    {
        var update = Update.Parse(given.GetValue("u", null) ?? throw Missing("u"), now);
        var multi = CommandRequest.StrictFlag(given, Part, "multi");
        if (multi && update.IsReplacement) throw CommandFailure.FailedToParse("multi update is not supported for replacement-style update");
        var filter = given.GetValue("q", null) as BsonDocument ?? throw Missing("q");
        var upsert = CommandRequest.StrictFlag(given, Part, "upsert");
        return new UpdateStatement(FilterParser.Parse(filter), update, multi, upsert, Hint.Of(given));
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
        ? session.FindAll(collection, Filter, Hint)
        : session.FindFirst(collection, Filter, hint: Hint) is { } one ? [one] : [];

    private static CommandFailure Missing(string field) => CommandFailure.MissingField($"{Part}.{field}");
}
