namespace EspaceFamille.DocDb.Commands.Server;

internal static class PingCommand
{
    public static Command Definition { get; } = new("ping", [], (_, _) => []) { Access = Access.Anybody };
}
