using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>The one parameter that shells ask for; any other is rejected by name.</summary>
internal static class GetParameterCommand
{
    private const string Version = "featureCompatibilityVersion";

    public static Command Definition { get; } = new("getParameter", [Version], (_, request) => request.Body.Contains(Version)
        ? new BsonDocument(Version, new BsonDocument("version", "7.0"))
        : throw CommandFailure.InvalidOptions("no option found to get"))
    {
        Access = Access.Operator,
    };
}
