namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>There are no sessions: ending them is always done.</summary>
internal static class EndSessionsCommand
{
    public static Command Definition { get; } = new("endSessions", [], (_, _) => []) { Access = Access.Anybody };
}
