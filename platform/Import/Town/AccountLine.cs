namespace EspaceFamille.Platform;

/// <summary>
/// A line of accounts.csv: a member of the town's staff. The file has no credentials: staff choose theirs from an invitation. Families
/// open their accounts with the key of their letter, and have no line.
/// </summary>
public sealed record AccountLine(string Role, string Login, PersonLine Person)
{
    private const string Family = "family";
    private const string NoCredentials = "les mots de passe et les clés d’authentification ne s’importent pas.";
    private static readonly string[] Credentials = ["password", "totpSecret"];

    /// <summary>The roles of staff.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["agent", "kitchen", "finance", "admin"];

    public static AccountLine Of(CsvLine line)
    {
        foreach (var column in Credentials.Where(line.HasColumn))
        {
            if (line.Raw(column).Length > 0)
                line.Refuse(column, NoCredentials);
            else
                line.RefuseColumn(column, NoCredentials);
        }

        if (line.Raw("role") == Family)
        {
            line.Refuse("role", "le compte d’une famille ne s’importe pas : il s’ouvre avec la clé de son courrier.");
            return new(Family, line.UserName("login"), PersonLine.None);
        }

        return new(line.OneOf("role", Roles), line.UserName("login"), PersonLine.Of(line, withTelephone: false));
    }
}
