using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceFamille.Platform;

/// <summary>Seals what identity writes for a mail, and opens it where the mail is written: both have the key.</summary>
public sealed class SecretMailSeal(SealingKeys keys)
{
    /// <param name="mailId">The mail that the content belongs to: it cannot be opened as part of another.</param>
    /// <returns>The envelope in base64.</returns>
    public string Seal(string mailId, SecretMailContent content) => Convert.ToBase64String(Sealed.Encrypt(
        keys, JsonSerializer.SerializeToUtf8Bytes(content, SecretMailJson.Default.SecretMailContent), ContextOf(mailId)));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was altered, or belongs to another mail.</exception>
    /// <exception cref="InvalidOperationException">Its key is not configured.</exception>
    public SecretMailContent Open(string mailId, string envelope) => JsonSerializer.Deserialize(
        Sealed.Decrypt(keys, Convert.FromBase64String(envelope), ContextOf(mailId)), SecretMailJson.Default.SecretMailContent)!;

    private static string ContextOf(string mailId) => $"secret-mail:{mailId}";
}

/// <summary>The generated serialization of sealed contents.</summary>
[JsonSerializable(typeof(SecretMailContent))]
internal sealed partial class SecretMailJson : JsonSerializerContext;
