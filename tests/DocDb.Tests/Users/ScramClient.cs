using System.Security.Cryptography;
using System.Text;
using EspaceFamille.DocDb.Tests.Wire;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>The client's side of SCRAM-SHA-256, as RFC 5802 and 7677 tell it, on a connection of its own.</summary>
internal sealed class ScramClient(int port) : IDisposable
{
    private readonly RawClient _client = new(port);

    public static string Nonce => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    public void Dispose() => _client.Dispose();

    public BsonDocument? Say(BsonDocument command)
    {
        _client.Send(RawClient.Msg(0, [0, .. command.ToBson()]));
        return _client.Receive();
    }

    public BsonDocument? Start(string payload, string mechanism = "SCRAM-SHA-256", bool skips = true) => Say(new BsonDocument
    {
        { "saslStart", 1 }, { "mechanism", mechanism }, { "payload", Encoding.UTF8.GetBytes(payload) },
        { "options", new BsonDocument("skipEmptyExchange", skips) }, { "$db", "identity" },
    });

    public BsonDocument? Continue(string payload, int conversation = 1) => Say(new BsonDocument
    {
        { "saslContinue", 1 }, { "conversationId", conversation }, { "payload", Encoding.UTF8.GetBytes(payload) }, { "$db", "identity" },
    });

    /// <summary>0 when the command is carried out, 13 before a sign-in.</summary>
    public int CodeOfARead() => Code(Say(BsonDocument.Parse("{count: 'things', $db: 'identity'}")));

    public static int Code(BsonDocument? reply) => reply!.GetValue("code", 0).ToInt32();

    /// <summary>The client's last message, and the signature by which the server shows that it knows the user.</summary>
    public static (string Final, string Signature) Prove(string first, BsonDocument challenge, string password)
    {
        var told = Encoding.UTF8.GetString(challenge["payload"].AsByteArray);
        var parts = told.Split(',');
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            password, Convert.FromBase64String(parts[1][2..]), int.Parse(
                parts[2][2..], System.Globalization.CultureInfo.InvariantCulture), HashAlgorithmName.SHA256, 32);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var final = $"c=biws,{parts[0]}";
        var all = Encoding.UTF8.GetBytes($"{first["n,,".Length..]},{told},{final}");
        var signature = HMACSHA256.HashData(SHA256.HashData(clientKey), all);
        var proof = clientKey.Zip(signature, (key, sign) => (byte)(key ^ sign)).ToArray();
        return (
            $"{final},p={Convert.ToBase64String(proof)}",
            $"v={Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), all))}");
    }
}
