using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// The town's keys for supporting documents. New bytes are encrypted under the active one; the others stay configured as
/// long as something encrypted under them is stored.
/// </summary>
internal sealed class DocumentEncryptionOptions
{
    public string ActiveKeyId { get; set; } = "";

    /// <summary>Key ids and their keys: 32 bytes each, in base64.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The key's 32 bytes, or null for any other text.</summary>
    public static byte[]? Decode(string text)
    {
        Span<byte> key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length == 32 ? key[..length].ToArray() : null;
    }
}

internal sealed class DocumentEncryptionOptionsValidator : IValidateOptions<DocumentEncryptionOptions>
{
    public ValidateOptionsResult Validate(string? name, DocumentEncryptionOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(DocumentEncryptionOptions options)
    {
        if (!options.Keys.ContainsKey(options.ActiveKeyId))
            yield return $"DocumentEncryption: the active key '{options.ActiveKeyId}' is not among the keys.";
        foreach (var (id, _) in options.Keys.Where(key => DocumentEncryptionOptions.Decode(key.Value) is null))
            yield return $"DocumentEncryption: the key '{id}' is not 32 bytes in base64.";
    }
}
