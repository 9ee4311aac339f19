namespace EspaceFamille.Story;

/// <summary>An account of the fictive town.</summary>
/// <param name="TotpSecret">Base32; null for families.</param>
internal sealed record DemoAccount(string Role, string Login, string Password, string? TotpSecret)
{
    private static readonly string[] Columns = ["role", "login", "password", "totpSecret"];

    /// <summary>All accounts that an installation has opened, in the order of its file of credentials.</summary>
    public static IReadOnlyList<DemoAccount> ReadAll(string file)
    {
        var rows = File.ReadAllLines(file).Where(line => line.Length > 0).Select(line => line.Split(';')).ToArray();
        var columns = Columns.Select(name => Array.IndexOf(rows[0], name)).ToArray();
        return [.. rows.Skip(1).Select(row => new DemoAccount(
            row[columns[0]], row[columns[1]], row[columns[2]], NullIfEmpty(row[columns[3]])))];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
