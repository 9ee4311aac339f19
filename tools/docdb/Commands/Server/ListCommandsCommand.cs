using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>The commands that are implemented.</summary>
internal static class ListCommandsCommand
{
    public static Command Definition { get; } = new("listCommands", [], (_, _) =>
        new BsonDocument("commands", new BsonDocument(CommandTable.All.Values
            .OrderBy(command => command.Name, StringComparer.Ordinal)
            .Select(command => new BsonElement(command.Name, Describe(command))))))
    {
        Access = Access.AnyUser,
    };

    private static BsonDocument Describe(Command command) => new()
    {
        { "help", $"fields: {string.Join(", ", command.Fields)}" },
        { "requiresAuth", command.Access != Access.Anybody },
        { "secondaryOk", true },
        { "adminOnly", false },
    };
}
