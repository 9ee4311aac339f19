using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The lines of accounts: a family account names an adult of a household; staff have their own name and a second factor.</summary>
internal static class AccountRows
{
    private const int MinPassword = 8;
    private const int MaxPassword = 128;

    /// <summary>128 bits (RFC 4226, 4), at 5 bits per character.</summary>
    private const int MinSecret = 26;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static IReadOnlyList<AccountImport> Of(IReadOnlyList<CsvLine> lines, IReadOnlyList<AdultRow> adults)
    {
        var logins = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. lines.Select(line =>
        {
            var login = line.Text("login");
            if (login.Length > 0 && !logins.Add(login))
                line.Refuse("login", $"« {login} » figure déjà plus haut.");
            var password = line.Text("password");
            if (password.Length is (> 0 and < MinPassword) or > MaxPassword)
                line.Refuse("password", $"un mot de passe a de {MinPassword} à {MaxPassword} caractères.");
            var role = line.OneOf("role", Roles.All);
            var account = role == Roles.Family ? OfFamily(line, adults, taken) : OfStaff(line);
            return new AccountImport(Named(line, account, role, login), password);
        })];
    }

    private static Account OfFamily(CsvLine line, IReadOnlyList<AdultRow> adults, HashSet<string> taken)
    {
        var (household, code) = (line.Text("household"), line.Text("adult"));
        var adult = adults.FirstOrDefault(adult => adult.Code == code);
        if (adult is null && code.Length > 0)
            line.Refuse("adult", $"« {code} » n’existe pas dans {TownFiles.AdultsFile}.");
        else if (adult is not null && adult.Household != household)
            line.Refuse("household", $"l’adulte « {code} » est du foyer « {adult.Household} ».");
        else if (!taken.Add(code))
            line.Refuse("adult", $"l’adulte « {code} » a déjà un compte plus haut.");
        return Blank(adult?.Contact ?? new Contact("", "", "", "", null)) with
        {
            HouseholdId = line.Ids.Household(household),
            AdultId = line.Ids.Adult(code),
        };
    }

    private static Account OfStaff(CsvLine line)
    {
        var secret = line.Text("totpSecret");
        if (secret.Length > 0 && (secret.Length < MinSecret || secret.Any(letter => !Base32.Contains(letter, StringComparison.Ordinal))))
            line.Refuse("totpSecret", $"un secret en base 32 d’au moins {MinSecret} caractères est attendu.");
        return Blank(ContactRow.Of(line, telephone: null)) with { AuthenticatorKey = secret };
    }

    private static Account Blank(Contact contact) =>
        new() { Id = "", UserName = "", NormalizedUserName = "", SecurityStamp = "", Role = "", Contact = contact };

    private static Account Named(CsvLine line, Account account, string role, string login) => account with
    {
        Id = line.Ids.Account(login),
        UserName = login,
        NormalizedUserName = login.ToUpperInvariant(),
        Role = role,
    };
}
