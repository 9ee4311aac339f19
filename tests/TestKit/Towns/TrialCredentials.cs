using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.TestKit.Towns;

/// <summary>What the accounts of a town's trial-accounts.csv sign in with in tests: derived from the user name.</summary>
public static class TrialCredentials
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Header = "role;login;password;totpSecret";

    /// <summary>Writes the file that <c>open-accounts</c> reads, for its owner alone.</summary>
    /// <param name="town">The folder of the town's files.</param>
    public static void Write(string file, string town)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var line in File.ReadLines(Path.Combine(town, TestTown.TrialAccounts)).Skip(1).Where(line => line.Length > 0))
            writer.WriteLine(LineOf(line));
    }

    public static string Password(string login) => $"Galet-Brume-{Convert.ToHexStringLower(Hash(login))[..10]}";

    /// <summary>32 letters of base 32, as an authenticator's secret has.</summary>
    public static string Secret(string login) => string.Concat(Hash(login).Select(value => Base32[value & 31]));

    private static string LineOf(string account)
    {
        var (role, login) = account.Split(';') is [var first, var second] ? (first, second) : throw new FormatException(account);
        return $"{role};{login};{Password(login)};{(role == "family" ? "" : Secret(login))}";
    }

    private static byte[] Hash(string login) => SHA256.HashData(Encoding.UTF8.GetBytes(login));
}
