using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>Returns the version whose behaviour is implemented, and names this server in gitVersion and modules.</summary>
internal static class BuildInfoCommand
{
    public static Command Named(string name) => new(name, [], (_, _) => new BsonDocument
    {
        { "version", "7.0.0" },
        { "versionArray", new BsonArray { 7, 0, 0, 0 } },
        { "gitVersion", "docdb" },
        { "modules", new BsonArray { "docdb" } },
        { "bits", 64 },
        { "maxBsonObjectSize", Storage.DocumentWrites.MaxDocumentBytes },
    })
    {
        Access = Access.Anybody,
    };
}
