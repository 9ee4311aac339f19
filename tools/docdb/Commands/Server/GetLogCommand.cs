using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>Shells show the warnings of the start, of which there are none; this server keeps no log in memory.</summary>
internal static class GetLogCommand
{
    private const string StartupWarnings = "startupWarnings";

    public static Command Definition { get; } = new("getLog", [], (_, request) => request.Body[0] switch
    {
        BsonString { Value: "*" } => new BsonDocument("names", new BsonArray { StartupWarnings }),
        BsonString { Value: StartupWarnings } => new BsonDocument { { "totalLinesWritten", 0 }, { "log", new BsonArray() } },
        BsonString name => throw new CommandFailure(96, "OperationFailed", $"No log named '{name.Value}'"),
        var other => throw CommandFailure.TypeMismatch($"Argument to getLog must be of type String; found type {other.BsonType}"),
    })
    {
        Access = Access.Operator,
    };
}
