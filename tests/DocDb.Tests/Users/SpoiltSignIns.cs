using System.Text;
using EspaceFamille.DocDb.Tests.Wire;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>Sign-ins with values of other types and spoilt bytes; the same seed gives the same.</summary>
internal static class SpoiltSignIns
{
    private static readonly BsonBinaryData First = Encoding.ASCII.GetBytes("n,,n=identity,r=abcdefghijklmnop");

    private static BsonDocument[] Commands =>
    [
        new() { { "saslStart", 1 }, { "mechanism", "SCRAM-SHA-256" }, { "payload", First },
            { "options", new BsonDocument("skipEmptyExchange", true) }, { "$db", "identity" } },
        new() { { "saslContinue", 1 }, { "conversationId", 1 }, { "payload", First }, { "$db", "identity" } },
        new()
        {
            { "hello", 1 }, { "saslSupportedMechs", "identity.identity" },
            { "speculativeAuthenticate",
                new BsonDocument { { "saslStart", 1 }, { "mechanism", "SCRAM-SHA-256" }, { "payload", First }, { "db", "identity" } } },
            { "$db", "admin" },
        },
        BsonDocument.Parse("{find: 'kept', $db: 'identity'}"),
        BsonDocument.Parse("{delete: 'kept', deletes: [{q: {}, limit: 0}], $db: 'identity'}"),
        BsonDocument.Parse("{dropDatabase: 1, $db: 'identity'}"),
    ];

    public static IEnumerable<byte[]> Make(int count, int seed)
    {
        var chance = new Random(seed);
        for (var made = 0; made < count; made++)
        {
            var commands = Commands;
            var command = commands[chance.Next(commands.Length)];
            if (made % 3 > 0) Confusion.Replace(command, chance);
            var message = RawClient.Msg(0, [0, .. command.ToBson()]);
            yield return made % 3 > 1 ? Spoiling.Any(message, chance) : message;
        }
    }
}
