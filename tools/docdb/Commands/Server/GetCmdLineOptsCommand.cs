using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>The command line that started this server.</summary>
internal static class GetCmdLineOptsCommand
{
    public static Command Definition { get; } = new("getCmdLineOpts", [], (_, _) =>
    {
        var arguments = Environment.GetCommandLineArgs();
        var parsed = DocDbOptions.Parse(arguments[1..]);
        return new BsonDocument
        {
            { "argv", new BsonArray(arguments) },
            { "parsed", parsed is null ? [] : new BsonDocument
            {
                { "net", new BsonDocument("port", parsed.Port) },
                { "storage", new BsonDocument("dbPath", parsed.Data) },
            } },
        };
    })
    {
        Access = Access.Operator,
    };
}
