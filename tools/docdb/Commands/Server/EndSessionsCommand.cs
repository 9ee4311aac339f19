namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>There are no sessions: endSessions always succeeds.</summary>
internal static class EndSessionsCommand
{
    public static Command Definition { get; } = new("endSessions", [], (_, _) => []) { Access = Access.Anybody };
}
