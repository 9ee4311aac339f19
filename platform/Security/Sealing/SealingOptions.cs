using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The keys under which a service seals personal data in its database.</summary>
internal sealed class SealingOptions
{
    /// <summary>The key that encrypts what is written.</summary>
    public string ActiveKeyId { get; set; } = "";

    /// <summary>Key ids and their keys: 32 bytes each, in base64. An earlier key stays while something is encrypted under it.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The active key is missing, or a key is not 32 bytes.</exception>
    /// <exception cref="FormatException">A key is not base64.</exception>
    public SealingKeys Read() =>
        new(ActiveKeyId, Keys.ToDictionary(key => key.Key, key => Convert.FromBase64String(key.Value.Trim()), StringComparer.Ordinal));
}

internal sealed class SealingOptionsValidator : IValidateOptions<SealingOptions>
{
    public ValidateOptionsResult Validate(string? name, SealingOptions options)
    {
        try
        {
            _ = options.Read();
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The message of a FormatException quotes nothing of the key.
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
