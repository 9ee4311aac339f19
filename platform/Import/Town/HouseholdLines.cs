using System.Text.RegularExpressions;

namespace EspaceFamille.Platform;

/// <summary>A line of households.csv.</summary>
public sealed record HouseholdLine(string Code, string AddressLine, string PostCode, string Town)
{
    public static HouseholdLine Of(CsvLine line) =>
        new(line.Text("code"), line.Text("addressLine"), line.PostCode("postCode"), line.Text("town"));
}

/// <summary>How a person is addressed and reached.</summary>
/// <param name="Email">Empty for an adult of whom the town has none.</param>
public sealed record PersonLine(string Title, string FirstName, string LastName, string Email, string? Telephone)
{
    private static readonly string[] Titles = ["Madame", "Monsieur"];

    /// <summary>In the place of a person whose line was refused.</summary>
    internal static PersonLine None { get; } = new("", "", "", "", Telephone: null);

    internal static PersonLine Of(CsvLine line, bool withTelephone) => new(
        line.OneOf("title", Titles), line.Text("firstName"), line.Text("lastName"),
        withTelephone && line.Raw("email").Length == 0 ? "" : line.Email("email"),
        withTelephone ? line.Telephone("telephone") : null);
}

/// <summary>A line of adults.csv.</summary>
public sealed record AdultLine(string Code, string Household, PersonLine Person)
{
    public static AdultLine Of(CsvLine line, TownCodes codes) =>
        new(line.Text("code"), line.Reference("household", codes.Households), PersonLine.Of(line, withTelephone: true));
}

/// <summary>A line of children.csv. A child in shared custody has two households.</summary>
public sealed record ChildLine(
    string Code, string Household, string? SecondHousehold, string FirstName, string LastName, DateOnly BirthDate)
{
    /// <summary>The household, or both.</summary>
    public IEnumerable<string> Households => SecondHousehold is null ? [Household] : [Household, SecondHousehold];

    public static ChildLine Of(CsvLine line, TownCodes codes)
    {
        var child = new ChildLine(
            line.Text("code"), line.Reference("household", codes.Households),
            line.Optional("secondHousehold") is null ? null : line.Reference("secondHousehold", codes.Households),
            line.Text("firstName"), line.Text("lastName"), line.Day("birthDate"));
        if (child.SecondHousehold == child.Household)
            line.Refuse("secondHousehold", "le second foyer est le même que le premier.");
        return child;
    }
}

/// <summary>A line of accesskeys.csv, two groups as on the letter: digits, a dash, letters and digits.</summary>
/// <param name="Adult">The adult whose letter it is; null for a letter to the household, and in a file without that column.</param>
/// <param name="UserName">The user name that the letter suggests; null in a file without that column.</param>
public sealed partial record AccessKeyLine(string Household, string Key, string? Adult, string? UserName)
{
    public static AccessKeyLine Of(CsvLine line, TownCodes codes)
    {
        var key = line.Text("key");
        if (key.Length > 0 && !Form().IsMatch(key))
            line.Refuse("key", $"« {key} » n’a pas la forme 18456-N00BOES.");
        var household = line.Reference("household", codes.Households);
        var adult = line.Raw("adult").Length > 0 ? line.Reference("adult", codes.Adults) : null;
        if (adult is not null && codes.HouseholdOfAdult.TryGetValue(adult, out var own) && own != household)
            line.Refuse("adult", $"l’adulte « {adult} » est du foyer « {own} ».");
        return new(household, key, adult, line.Raw("userName").Length > 0 ? line.UserName("userName") : null);
    }

    [GeneratedRegex("^[0-9]{5}-[0-9A-Z]{6,10}$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
