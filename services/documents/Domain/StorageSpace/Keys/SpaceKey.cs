using System.Buffers.Text;
using System.Security.Cryptography;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>
/// A random 256-bit key in memory: of a storage space, of one of its files, or of a session that has it open. It is stored encrypted
/// alone. Disposing it overwrites the bytes.
/// </summary>
internal sealed class SpaceKey : IDisposable
{
    public const int Bytes = 32;
    private const int TextCharacters = 43;
    private readonly byte[] _bytes;

    private SpaceKey(byte[] bytes) => _bytes = bytes;

    public static SpaceKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <param name="bytes">32 bytes, which the key overwrites when it is disposed.</param>
    /// <exception cref="CryptographicException">Another number of bytes.</exception>
    public static SpaceKey Of(byte[] bytes) =>
        bytes.Length == Bytes ? new(bytes) : throw new CryptographicException($"A key has {Bytes} bytes.");

    /// <param name="name">What kind of key this is; the envelope states it.</param>
    public byte[] Encrypt(ReadOnlySpan<byte> plaintext, string name, string associatedData) =>
        Sealed.Encrypt(Keys(name), plaintext, associatedData);

    /// <exception cref="CryptographicException">Another key, or the envelope was altered or belongs to something else.</exception>
    public byte[] Decrypt(byte[] envelope, string name, string associatedData) =>
        Sealed.KeyId(envelope) == name
            ? Sealed.Decrypt(Keys(name), envelope, associatedData)
            : throw new CryptographicException("The envelope is under a key of another kind.");

    /// <summary>Encrypts this key under another one.</summary>
    public byte[] WrapUnder(SpaceKey outer, string name, string associatedData) => outer.Encrypt(_bytes, name, associatedData);

    /// <inheritdoc cref="Decrypt"/>
    public SpaceKey Unwrap(byte[] envelope, string name, string associatedData) => Of(Decrypt(envelope, name, associatedData));

    /// <inheritdoc cref="Unwrap"/>
    /// <returns>Null for another key.</returns>
    public SpaceKey? TryUnwrap(byte[] envelope, string name, string associatedData)
    {
        try
        {
            return Unwrap(envelope, name, associatedData);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The key as text, for the caller who keeps it.</summary>
    public string ToText() => Base64Url.EncodeToString(_bytes);

    /// <summary>The key of such a text; null for any other text.</summary>
    public static SpaceKey? Parse(string? text) =>
        text is { Length: TextCharacters } && Base64Url.IsValid(text, out var length) && length == Bytes
            ? new(Base64Url.DecodeFromChars(text))
            : null;

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);

    private SealingKeys Keys(string name) => new(name, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [name] = _bytes });
}
