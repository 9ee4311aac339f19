using EspaceFamille.DocDb.Users;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>Who is signed in on this connection. A user's one role is to read and write the own database; the operator's is root.</summary>
internal static class ConnectionStatusCommand
{
    public static Command Definition { get; } = new("connectionStatus", ["showPrivileges"], (context, request) =>
    {
        var user = context.Caller.User;
        var status = new BsonDocument
        {
            { "authenticatedUsers", Listed("user", user?.Name, user) },
            { "authenticatedUserRoles", Listed("role", user?.IsOperator == true ? "root" : "readWrite", user) },
        };
        if (request.Flag("showPrivileges")) status.Add("authenticatedUserPrivileges", new BsonArray());
        return new BsonDocument("authInfo", status);
    })
    {
        Access = Access.AnyUser,
    };

    private static BsonArray Listed(string name, string? value, User? user) =>
        user is null ? [] : [new BsonDocument { { name, value }, { "db", user.Database } }];
}
