namespace EspaceFamille.Identity.Features.Registration.OpenAccounts;

/// <summary>What one person of a trial installation signs in with.</summary>
/// <param name="TotpSecret">In base 32; null for a family.</param>
internal sealed record TrialCredential(string Login, string Password, string? TotpSecret)
{
    private static readonly string[] Columns = ["login", "password", "totpSecret"];

    /// <summary>Reads lines of values separated by ';', of which the first one names the columns.</summary>
    /// <exception cref="FormatException">A column is missing, or a line is incomplete.</exception>
    public static IReadOnlyList<TrialCredential> ReadAll(TextReader reader)
    {
        var rows = Rows(reader).ToArray();
        int[] columns = [.. Columns.Select(name => rows.Length == 0 ? -1 : Array.IndexOf(rows[0], name))];
        if (Array.IndexOf(columns, -1) is >= 0 and var missing)
            throw new FormatException($"The credentials have no column {Columns[missing]}.");
        return [.. rows.Skip(1).Select((row, at) => Of(row, columns, line: at + 2))];
    }

    /// <summary>Names the line only: a message never repeats credentials.</summary>
    private static TrialCredential Of(string[] row, int[] columns, int line)
    {
        if (columns.Any(column => column >= row.Length) || columns[..2].Any(column => row[column].Length == 0))
            throw new FormatException($"The credentials are incomplete at line {line}.");
        return new(row[columns[0]], row[columns[1]], row[columns[2]] is { Length: > 0 } secret ? secret : null);
    }

    private static IEnumerable<string[]> Rows(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                yield return line.Split(';');
    }
}
