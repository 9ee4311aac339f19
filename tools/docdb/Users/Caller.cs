using EspaceFamille.DocDb.Commands;

namespace EspaceFamille.DocDb.Users;

/// <summary>The client of a connection. On a server without users it may do everything.</summary>
internal sealed class Caller(UserDirectory? users)
{
    /// <summary>The maximum message size in bytes before authentication: a greeting or a proof is far smaller.</summary>
    public const int MaxStrangersBytes = 65_536;

    public User? User { get; set; }

    /// <summary>The authentication in progress, if any.</summary>
    public SignIn? SignIn { get; set; }

    public bool IsStranger => users is not null && User is null;

    /// <exception cref="CommandFailure">The server has no users: authentication commands are unknown.</exception>
    public UserDirectory Users(string command) => users ?? throw CommandFailure.CommandNotFound(command);

    public bool HasUsers => users is not null;

    /// <exception cref="CommandFailure">The caller is not authorized.</exception>
    public void Check(Command command, CommandRequest request)
    {
        if (users is null || command.Access == Access.Anybody) return;
        if (User is null) throw CommandFailure.Unauthorized($"Command {command.Name} requires authentication");
        if (User.IsOperator || command.Access == Access.AnyUser) return;
        if (command.Access == Access.OwnDatabase && User.CanAccess(request.Database)) return;
        throw CommandFailure.Unauthorized($"not authorized on {request.Database} to execute command {command.Name}");
    }
}
