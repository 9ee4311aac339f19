using EspaceFamille.DocDb.Commands.SignIn;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Wire;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Server;

/// <summary>
/// Describes a standalone server: without logicalSessionTimeoutMinutes drivers use no sessions and no retryable writes;
/// without an offered compressor they send uncompressed messages. The driver's client metadata is ignored.
/// </summary>
internal static class HelloCommand
{
    private const int MinWireVersion = 0;
    private const int MaxWireVersion = 21;
    private const int MaxWriteBatchSize = 100_000;

    public static Command Named(string name) => new(name, [],
        (context, request) => new BsonDocument
        {
            { name == "hello" ? "isWritablePrimary" : "ismaster", true },
            { "helloOk", true },
            { "maxBsonObjectSize", DocumentWrites.MaxDocumentBytes },
            { "maxMessageSizeBytes", MessageHeader.MaxMessageBytes },
            { "maxWriteBatchSize", MaxWriteBatchSize },
            { "localTime", context.Time.GetUtcNow().UtcDateTime },
            { "minWireVersion", MinWireVersion },
            { "maxWireVersion", MaxWireVersion },
            { "readOnly", false },
        }.AddRange(Greeting.Answer(context.Caller, request.Body)))
    {
        Access = Access.Anybody,
        TakesAnyField = true,
    };
}
