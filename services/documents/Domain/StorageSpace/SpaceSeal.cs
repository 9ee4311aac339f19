using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>
/// Encrypts what a storage space contains. Each version of a document has a key of its own, which the key of the space wraps; each
/// envelope belongs to one account, document and version. Sizes are rounded up before the encryption.
/// </summary>
internal static class SpaceSeal
{
    private const string KeyName = "space", DetailsName = "details", ContentName = "content";
    private const int DetailsBlockBytes = 2_048;

    /// <summary>Encrypts a new version of a document.</summary>
    /// <param name="space">The key of the space.</param>
    /// <param name="content">The file; <paramref name="details"/> states its size.</param>
    /// <returns>The document, and the encrypted file that is stored under its content id.</returns>
    public static (SpaceDocument Document, byte[] Content) Encrypt(
        SpaceKey space, SpacePlace place, SpaceDetails details, byte[] content, DateOnly addedOn, DateOnly? expiresOn)
    {
        using var key = SpaceKey.New();
        var blocks = SpaceDocument.BlocksOf(content.Length);
        var document = new SpaceDocument(
            place.DocumentId, place.Version, SpaceIds.New(), key.WrapUnder(space, KeyName, place.Of("key")),
            Encrypt(key, place, details), blocks, addedOn, expiresOn);
        return (document, key.Encrypt(Padded(content, blocks * SpaceDocument.BlockBytes), ContentName, place.Of("content")));
    }

    /// <summary>The document with other details; its file stays.</summary>
    public static SpaceDocument WithDetails(
        SpaceKey space, string accountId, SpaceDocument document, SpaceDetails details, DateOnly? expiresOn)
    {
        using var key = KeyOf(space, accountId, document);
        return document with { Details = Encrypt(key, SpacePlace.Of(accountId, document), details), ExpiresOn = expiresOn };
    }

    /// <exception cref="CryptographicException">Another key, or stored data were altered.</exception>
    public static SpaceDetails ReadDetails(SpaceKey space, string accountId, SpaceDocument document)
    {
        using var key = KeyOf(space, accountId, document);
        var padded = key.Decrypt(document.Details, DetailsName, SpacePlace.Of(accountId, document).Of("details"));
        return JsonSerializer.Deserialize(padded, SpaceJson.Default.SpaceDetails)!;
    }

    /// <inheritdoc cref="ReadDetails"/>
    public static byte[] ReadContent(SpaceKey space, string accountId, SpaceDocument document, byte[] encrypted)
    {
        using var key = KeyOf(space, accountId, document);
        var bytes = ReadDetails(space, accountId, document).Bytes;
        return key.Decrypt(encrypted, ContentName, SpacePlace.Of(accountId, document).Of("content"))[..bytes];
    }

    private static SpaceKey KeyOf(SpaceKey space, string accountId, SpaceDocument document) =>
        space.Unwrap(document.Key, KeyName, SpacePlace.Of(accountId, document).Of("key"));

    private static byte[] Encrypt(SpaceKey key, SpacePlace place, SpaceDetails details)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(details, SpaceJson.Default.SpaceDetails);
        var padded = Padded(json, (json.Length + DetailsBlockBytes - 1) / DetailsBlockBytes * DetailsBlockBytes);
        // JSON ignores blanks behind its end.
        padded.AsSpan(json.Length).Fill((byte)' ');
        return key.Encrypt(padded, DetailsName, place.Of("details"));
    }

    private static byte[] Padded(byte[] bytes, int length)
    {
        var padded = new byte[length];
        bytes.CopyTo(padded, 0);
        return padded;
    }
}

/// <summary>What an envelope belongs to.</summary>
internal readonly record struct SpacePlace(string AccountId, string DocumentId, int Version)
{
    public static SpacePlace Of(string accountId, SpaceDocument document) => new(accountId, document.Id, document.Version);

    /// <summary>The associated data of an envelope.</summary>
    /// <param name="part">Which part of the document it encrypts.</param>
    public string Of(string part) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"space {part} {AccountId} {DocumentId} {Version}");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SpaceDetails))]
[JsonSerializable(typeof(SpaceOperation))]
internal sealed partial class SpaceJson : JsonSerializerContext;
