using System.Text;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>Seals and opens the secrets that accounts share with authenticator applications.</summary>
internal sealed class AuthenticatorKeys(SealingKeys keys)
{
    /// <summary>The section of the settings with the keys.</summary>
    public const string Section = "AccountEncryption";

    /// <summary>The name of their secret, which is stored, so it never changes.</summary>
    public const string KeySet = "accounts";

    /// <param name="key">In base 32.</param>
    public SealedKey Seal(string accountId, string key) =>
        new(Convert.ToBase64String(Sealed.Encrypt(keys, Encoding.ASCII.GetBytes(key), ContextOf(accountId))));

    /// <summary>The key in base 32; null for an account without one.</summary>
    public string? Open(Account account) => account.AuthenticatorKey is { } key
        ? Encoding.ASCII.GetString(Sealed.Decrypt(keys, Convert.FromBase64String(key.Envelope), ContextOf(account.Id)))
        : null;

    private static string ContextOf(string accountId) => $"authenticator:{accountId}";
}
