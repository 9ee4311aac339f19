namespace EspaceFamille.AppHost;

/// <summary>The demo accounts of the fictive town, printed so that a visitor can sign in.</summary>
internal static class Accounts
{
    private static readonly string[] Shown = ["role", "login", "password", "totpSecret"];

    /// <summary>One line per account: role, user name, password and, for staff, the TOTP secret in base32.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var rows = File.ReadAllLines(file).Where(line => line.Length > 0).Select(line => line.Split(';')).ToArray();
        var columns = Shown.Select(name => Array.IndexOf(rows[0], name)).ToArray();
        return rows.Skip(1).Select(row => $"account: {string.Join(' ', columns.Select(column => row[column]))}".TrimEnd());
    }
}
