using System.Security.Cryptography;

namespace EspaceFamille.AppHost;

/// <summary>
/// The accounts of the fictive town that this instance opens, and what their people sign in with: drawn once, stored in the data folder
/// for its owner alone, and printed at each start so that a visitor can sign in.
/// </summary>
internal sealed class TrialAccounts(Instance instance)
{
    private const string Header = "role;login;password;totpSecret";
    private const string Family = "family";

    /// <summary>Without signs that look alike.</summary>
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Groups = 4;
    private const int LettersPerGroup = 4;

    /// <summary>160 bits (RFC 4226, 4), at 5 bits per character.</summary>
    private const int SecretLetters = 32;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly string _listed = Path.Combine(instance.Demo, "trial-accounts.csv");
    private readonly string _credentials = Path.Combine(instance.Data, Secrets.Folder, "accounts.csv");

    /// <summary>Draws the credentials that are missing. None for data whose accounts have others, which were not kept here.</summary>
    public void Complete()
    {
        if (!File.Exists(_credentials) && Path.Exists(Path.Combine(instance.Data, SecretRecord.DocumentServer)))
            return;
        var known = Drawn();
        string[] missing = [.. Listed().Where(account => !known.Any(line => line.StartsWith($"{account};", StringComparison.Ordinal)))];
        if (missing.Length > 0 || !File.Exists(_credentials))
            PrivateFile.Write(_credentials, string.Join('\n', [Header, .. known, .. missing.Select(Draw), ""]));
    }

    /// <summary>The settings with which a host that imports the town opens them before it serves; empty where there are none.</summary>
    public Dictionary<string, string> Opening => File.Exists(_credentials)
        ? new() { ["Identity__TrialAccounts"] = "true", ["BeforeServing__Accounts"] = _credentials }
        : [];

    /// <summary>One line per account: role, user name, password and, for staff, the TOTP secret in base32.</summary>
    public IEnumerable<string> Lines => File.Exists(_credentials)
        ? Drawn().Select(line => $"account: {line.Replace(';', ' ')}".TrimEnd())
        : [$"accounts: those of an earlier start, whose passwords are not in {_credentials}"];

    /// <summary>What changes when further accounts are drawn.</summary>
    public string Stamp => File.Exists(_credentials) ? $"{File.GetLastWriteTimeUtc(_credentials):O}" : "";

    private string[] Drawn() => Rows(_credentials);

    /// <summary>Role and user name, as the credentials begin.</summary>
    private string[] Listed() => Rows(_listed);

    private static string[] Rows(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Skip(1).Where(line => line.Length > 0)] : [];

    private static string Draw(string account)
    {
        var isFamily = account.StartsWith($"{Family};", StringComparison.Ordinal);
        var secret = isFamily ? "" : RandomNumberGenerator.GetString(Base32, SecretLetters);
        return $"{account};{Password()};{secret}";
    }

    private static string Password() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, LettersPerGroup)));
}
