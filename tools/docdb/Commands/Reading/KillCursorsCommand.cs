using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Reading;

internal static class KillCursorsCommand
{
    public static Command Definition { get; } = new("killCursors", ["cursors"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        if (request.Body.GetValue("cursors", null) is not BsonArray ids)
            throw CommandFailure.BadValue("Field 'cursors' must be of type array");
        var ended =
            ids.ToLookup(id => context.Cursors.End(Bson.WholeNumber.Long(id, "BSON field 'killCursors.cursors'"), request.Database));
        return new BsonDocument
        {
            { "cursorsKilled", new BsonArray(ended[true]) },
            { "cursorsNotFound", new BsonArray(ended[false]) },
            { "cursorsAlive", new BsonArray() },
            { "cursorsUnknown", new BsonArray() },
        };
    }
}
