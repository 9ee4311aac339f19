using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Writing;

/// <summary>One deletion of a delete command: of one match, or of all.</summary>
internal sealed record DeleteStatement(BsonDocument Query, bool One, Hint? Hint)
{
    private const string Part = "delete.deletes";

    /// <exception cref="CommandFailure">A field is missing, unknown or not as it must be.</exception>
    public static DeleteStatement Parse(BsonDocument given)
    {
        RequestChecks.CheckPart(Part, given, "q", "limit", "hint");
        var query = given.GetValue("q", null) ?? throw CommandFailure.MissingField($"{Part}.q");
        var limit = given.GetValue("limit", null) ?? throw CommandFailure.MissingField($"{Part}.limit");
        return new DeleteStatement(
            query as BsonDocument ?? throw CommandFailure.TypeMismatch($"BSON field '{Part}.q' must be an object"),
            WholeNumber.ExactInt(limit, $"{Part}.limit") switch
            {
                0 => false,
                1 => true,
                _ => throw CommandFailure.FailedToParse($"The limit field in delete objects must be 0 or 1. Got {limit}"),
            },
            Hint.Of(given));
    }

    /// <summary>How many documents were deleted.</summary>
    public int Run(WriteSession session, StoredCollection collection)
    {
        var deleted = 0;
        foreach (var document in Targets(session, collection, FilterParser.Parse(Query)))
        {
            session.Documents.Delete(collection, document);
            deleted++;
        }

        return deleted;
    }

    private IEnumerable<StoredDocument> Targets(WriteSession session, StoredCollection collection, Filter filter) => !One
        ? session.FindAll(collection, filter, Hint)
        : session.FindFirst(collection, filter, hint: Hint) is { } first ? [first] : [];
}
