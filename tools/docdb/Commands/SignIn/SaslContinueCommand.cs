using EspaceFamille.DocDb.Users;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.SignIn;

/// <summary>The client's proof, and the empty message that older drivers send after it.</summary>
internal static class SaslContinueCommand
{
    public static Command Definition { get; } = new("saslContinue", ["conversationId", "payload"], Run) { Access = Access.Anybody };

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var caller = context.Caller;
        caller.Users(Definition.Name);
        var signIn = caller.SignIn;
        // The conversation ends with this message unless it is stored again below.
        caller.SignIn = null;
        if (signIn is null || request.Number("conversationId") != SaslReply.ConversationId)
        {
            throw new CommandFailure(17, "ProtocolError", "No SASL session state found");
        }

        var payload = SaslReply.Payload(request.Body);
        return signIn.Proven is { } proven ? End(caller, proven, payload) : Prove(caller, signIn, payload);
    }

    private static BsonDocument Prove(Caller caller, Users.SignIn signIn, byte[] payload)
    {
        var (user, signature) = SaslReply.WellFormed(() => signIn.Conversation.Finish(payload)) ?? throw SaslReply.Refused;
        if (signIn.SkipsLast) caller.User = user;
        else caller.SignIn = signIn with { Proven = user };
        return SaslReply.Make(signature, done: signIn.SkipsLast);
    }

    private static BsonDocument End(Caller caller, User user, byte[] payload)
    {
        if (payload.Length > 0) throw SaslReply.Refused;
        caller.User = user;
        return SaslReply.Make("", done: true);
    }
}
