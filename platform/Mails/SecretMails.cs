using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The seal of secret mails, for identity, which writes them, and notifications, which sends them.</summary>
public static class SecretMails
{
    /// <summary>The name of the secret, which is stored, so it never changes.</summary>
    private const string KeySet = "mail-links";

    public static IServiceCollection AddSecretMails(this IServiceCollection services) => services
        .AddValidated<SecretMailOptions, SecretMailOptionsValidator>("MailLinks")
        .AddKeySet(KeySet, provider => provider.GetRequiredService<IOptions<SecretMailOptions>>().Value.Keys)
        .AddSingleton(provider => new SecretMailSeal(provider.GetRequiredService<IOptions<SecretMailOptions>>().Value.Read()));
}

/// <summary>The secret that identity and notifications share. Several keys may be valid while one replaces another.</summary>
internal sealed class SecretMailOptions
{
    /// <summary>The key that seals new mails.</summary>
    public string ActiveKeyId { get; set; } = "";

    /// <summary>Key ids and their keys: 32 bytes each, in base64.</summary>
    public IDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The active key is missing, or a key is not 32 bytes.</exception>
    /// <exception cref="FormatException">A key is not base64.</exception>
    public SealingKeys Read() =>
        new(ActiveKeyId, Keys.ToDictionary(key => key.Key, key => Convert.FromBase64String(key.Value.Trim()), StringComparer.Ordinal));
}

/// <summary>Reports keys that cannot be used at start instead of at the first mail.</summary>
internal sealed class SecretMailOptionsValidator : IValidateOptions<SecretMailOptions>
{
    public ValidateOptionsResult Validate(string? name, SecretMailOptions options)
    {
        try
        {
            _ = options.Read();
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
