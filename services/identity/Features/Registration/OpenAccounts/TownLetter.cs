using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Registration.OpenAccounts;

/// <summary>What the letter to an adult and the town's files hold of them: all that a person types to open an account.</summary>
internal sealed record TownLetter(string Key, PersonLine Adult)
{
    /// <summary>The letters of a folder that was imported, by the user names that they suggest.</summary>
    public static IReadOnlyDictionary<string, TownLetter> ReadAll(CsvImport import, TownCodes codes)
    {
        var adults = import.Read(codes.Adults.File, line => AdultLine.Of(line, codes))
            .ToDictionary(adult => adult.Code, adult => adult.Person, StringComparer.Ordinal);
        return import.Read(codes.AccessKeys.File, line => AccessKeyLine.Of(line, codes))
            .Where(line => line is { Adult: not null, UserName: not null })
            .DistinctBy(line => line.UserName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(line => line.UserName!, line => new TownLetter(line.Key, adults[line.Adult!]), StringComparer.OrdinalIgnoreCase);
    }
}
