namespace EspaceFamille.Platform;

/// <summary>A line of accounts.csv: a family account names an adult of a household; staff have a name and a second factor.</summary>
/// <param name="Person">Null for a family.</param>
public sealed record AccountLine(
    string Role, string Login, string Password, string? Household, string? Adult, PersonLine? Person, string? TotpSecret)
{
    public const string Family = "family";

    private const int MinPassword = 8;
    private const int MaxPassword = 128;

    /// <summary>128 bits (RFC 4226, 4), at 5 bits per character.</summary>
    private const int MinSecret = 26;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The roles of accounts.</summary>
    public static IReadOnlyList<string> Roles { get; } = [Family, "agent", "kitchen", "finance", "admin"];

    public static AccountLine Of(CsvLine line, TownCodes codes)
    {
        var (login, password) = (line.Text("login"), line.Text("password"));
        if (password.Length is (> 0 and < MinPassword) or > MaxPassword)
            line.Refuse("password", $"un mot de passe a de {MinPassword} à {MaxPassword} caractères.");
        var role = line.OneOf("role", Roles);
        return role == Family ? OfFamily(line, codes, login, password) : OfStaff(line, role, login, password);
    }

    private static AccountLine OfFamily(CsvLine line, TownCodes codes, string login, string password)
    {
        var (household, adult) = (line.Reference("household", codes.Households), line.Reference("adult", codes.Adults));
        if (codes.HouseholdOfAdult.TryGetValue(adult, out var own) && own != household)
            line.Refuse("household", $"l’adulte « {adult} » est du foyer « {own} ».");
        return new(Family, login, password, household, adult, Person: null, TotpSecret: null);
    }

    private static AccountLine OfStaff(CsvLine line, string role, string login, string password)
    {
        var secret = line.Text("totpSecret");
        if (secret.Length > 0 && (secret.Length < MinSecret || secret.Any(letter => !Base32.Contains(letter, StringComparison.Ordinal))))
            line.Refuse("totpSecret", $"un secret en base 32 d’au moins {MinSecret} caractères est attendu.");
        return new(role, login, password, Household: null, Adult: null, PersonLine.Of(line, withTelephone: false), secret);
    }
}
