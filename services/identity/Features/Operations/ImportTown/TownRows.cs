using System.Text.RegularExpressions;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>An adult's line: contact facts and household.</summary>
internal sealed record AdultRow(string Code, string Household, Contact Contact)
{
    public static AdultRow Of(CsvLine line, IReadOnlySet<string> households) => new(
        line.Text("code"), line.Reference("household", households, TownFiles.HouseholdsFile), ContactRow.Of(line));
}

/// <summary>A child's line. A child in shared custody has two households.</summary>
internal sealed record ChildRow(string Household, string? SecondHousehold, Child Child)
{
    public static ChildRow Of(CsvLine line, IReadOnlySet<string> households) => new(
        line.Reference("household", households, TownFiles.HouseholdsFile),
        line.Optional("secondHousehold") is null ? null : line.Reference("secondHousehold", households, TownFiles.HouseholdsFile),
        new Child(line.Ids.Child(line.Text("code")), line.Text("firstName"), line.Text("lastName"), line.Day("birthDate")));
}

/// <summary>An access key's line, two groups as on the letter: digits, a dash, letters and digits.</summary>
internal sealed partial record AccessKeyRow(string Household, string Key)
{
    public static AccessKeyRow Of(CsvLine line, IReadOnlySet<string> households)
    {
        var key = line.Text("key");
        if (key.Length > 0 && !Form().IsMatch(key))
            line.Refuse("key", $"« {key} » n’a pas la forme 18456-N00BOES.");
        return new(line.Reference("household", households, TownFiles.HouseholdsFile), key);
    }

    [GeneratedRegex("^[0-9]{5}-[0-9A-Z]{6,10}$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}

internal static class ContactRow
{
    private static readonly string[] Titles = ["Madame", "Monsieur"];

    public static Contact Of(CsvLine line, string? telephone = "telephone") => new(
        line.OneOf("title", Titles),
        line.Text("firstName"),
        line.Text("lastName"),
        line.Email("email"),
        telephone is null ? null : line.Optional(telephone));
}
