using System.Text;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.SignIn;

/// <summary>Shared by the two SASL commands: payload, reply, and the single authentication error.</summary>
internal static class SaslReply
{
    /// <summary>A connection has one conversation at a time.</summary>
    public const int ConversationId = 1;

    public static CommandFailure Refused => new(18, "AuthenticationFailed", "Authentication failed.");

    public static byte[] Payload(BsonDocument command) =>
        command.GetValue("payload", null) is BsonBinaryData payload ? payload.Bytes : throw Refused;

    public static T WellFormed<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException)
        {
            throw Refused;
        }
    }

    public static BsonDocument Make(string payload, bool done) => new()
    {
        { "conversationId", ConversationId },
        { "done", done },
        { "payload", Encoding.ASCII.GetBytes(payload) },
    };
}
