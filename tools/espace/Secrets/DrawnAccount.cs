using System.Security.Cryptography;

namespace EspaceFamille.Tool.Secrets;

/// <summary>What a person of the fictive town signs in with in one installation.</summary>
/// <param name="TotpSecret">In base 32; null for a family.</param>
internal sealed record DrawnAccount(string Role, string Login, string Password, string? TotpSecret)
{
    private const string Header = "role;login;password;totpSecret";

    /// <summary>160 bits (RFC 4226, 4), at 5 bits per character.</summary>
    private const int SecretLetters = 32;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="listed">The file that names the accounts, by role and user name.</param>
    public static IReadOnlyList<DrawnAccount> DrawAll(string listed) =>
    [
        .. File.ReadLines(listed).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';'))
            .Select(line => Draw(line[0], line[1])),
    ];

    /// <summary>As identity's <c>open-accounts</c> reads them.</summary>
    public static string Text(IEnumerable<DrawnAccount> accounts) => string.Join('\n', accounts
        .Select(account => $"{account.Role};{account.Login};{account.Password};{account.TotpSecret}").Prepend(Header));

    private static DrawnAccount Draw(string role, string login) => new(
        role, login, Generated.Password(), role == "family" ? null : RandomNumberGenerator.GetString(Base32, SecretLetters));
}
