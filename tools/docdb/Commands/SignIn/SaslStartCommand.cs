using EspaceFamille.DocDb.Users;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.SignIn;

/// <summary>The client's first SCRAM message; a greeting may contain it too (speculative authentication).</summary>
internal static class SaslStartCommand
{
    public const string Mechanism = "SCRAM-SHA-256";

    public static Command Definition { get; } = new("saslStart", ["mechanism", "payload", "options", "autoAuthorize"], (context, request) =>
        Start(context.Caller, request.Body, request.Database))
    {
        Access = Access.Anybody,
    };

    /// <exception cref="CommandFailure">The message is malformed, or names another mechanism.</exception>
    public static BsonDocument Start(Caller caller, BsonDocument start, string database)
    {
        var users = caller.Users(Definition.Name);
        caller.SignIn = null;
        if (start.GetValue("mechanism", "") != Mechanism)
            throw new CommandFailure(334, "MechanismUnavailable", $"Only {Mechanism} is enabled");
        var conversation = SaslReply.WellFormed(() => new ScramConversation(users, database, SaslReply.Payload(start)));
        var skips = start.GetValue("options", null) is BsonDocument options && options.GetValue("skipEmptyExchange", false) == true;
        caller.SignIn = new Users.SignIn(conversation, skips);
        return SaslReply.Make(conversation.Challenge, done: false);
    }
}
