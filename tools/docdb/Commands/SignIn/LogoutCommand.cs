namespace EspaceFamille.DocDb.Commands.SignIn;

internal static class LogoutCommand
{
    public static Command Definition { get; } = new("logout", [], (context, request) =>
    {
        context.Caller.Users(request.Name);
        context.Caller.User = null;
        context.Caller.SignIn = null;
        return [];
    })
    {
        Access = Access.Anybody,
    };
}
