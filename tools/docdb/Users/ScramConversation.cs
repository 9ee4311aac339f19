using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.DocDb.Users;

/// <summary>
/// One SCRAM-SHA-256 authentication, from the client's first message to its proof. Each has its own nonce, so that
/// messages cannot be replayed; and one proof, valid or not, ends it.
/// </summary>
internal sealed class ScramConversation
{
    private const int NonceBytes = 24;
    private const int MaxNonceLength = 512;

    private readonly string _header;
    private readonly string _nonce;
    private readonly string _begun;
    private readonly ScramKeys _keys;

    /// <exception cref="FormatException">The first message is malformed, or requests an unsupported feature.</exception>
    public ScramConversation(UserDirectory users, string database, byte[] first)
    {
        var parts = Text(first).Split(',');
        if (parts is not ["n" or "y", "", _, _])
            throw new FormatException("Channel binding, authorization identities and extensions are not supported.");
        _header = $"{parts[0]},,";
        _keys = users.Find(ScramText.Name(ScramText.Attribute(parts, 2, 'n')), database);
        var theirs = ScramText.Attribute(parts, 3, 'r');
        if (theirs.Length is 0 or > MaxNonceLength) throw new FormatException("The nonce is of no use.");
        _nonce = theirs + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        Challenge = $"r={_nonce},s={Convert.ToBase64String(_keys.Salt)},i={ScramKeys.Iterations}";
        _begun = $"{parts[2]},{parts[3]},{Challenge}";
    }

    /// <summary>The server's first message.</summary>
    public string Challenge { get; }

    /// <summary>The user, and the server's last message, when the proof is valid; else null.</summary>
    /// <exception cref="FormatException">The message is malformed.</exception>
    public (User User, string Signature)? Finish(byte[] final)
    {
        var parts = Text(final).Split(',');
        var binding = ScramText.Attribute(parts, 0, 'c');
        var nonce = ScramText.Attribute(parts, 1, 'r');
        var proof = Convert.FromBase64String(ScramText.Attribute(parts, 2, 'p'));
        if (parts.Length != 3 || proof.Length != SHA256.HashSizeInBytes) throw new FormatException("The last message is malformed.");
        if (binding != Convert.ToBase64String(Encoding.ASCII.GetBytes(_header)) || nonce != _nonce) return null;
        var all = Encoding.UTF8.GetBytes($"{_begun},{parts[0]},{parts[1]}");
        return _keys.Fits(all, proof) ? (_keys.User!, $"v={Convert.ToBase64String(_keys.Signature(all))}") : null;
    }

    private static string Text(byte[] message) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(message);
}
