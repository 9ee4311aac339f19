using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The second reading of a town's files: what this service imports of them. The first one has checked each line.</summary>
internal static class TownFiles
{
    public static TownImport Read(CsvImport import, TownCodes codes)
    {
        var adults = import.Read(codes.Adults.File, line => AdultLine.Of(line, codes));
        var people = new People(
            adults.ToLookup(adult => adult.Household, StringComparer.Ordinal), ChildrenOf(import, codes), KeysOf(import, codes));
        return new TownImport(
            [.. import.Read(codes.Households.File, HouseholdLine.Of).Select(line => HouseholdOf(import, line, people))],
            AccountFile.Read(import));
    }

    private static ILookup<string, Child> ChildrenOf(CsvImport import, TownCodes codes) => (
        from child in import.Read(codes.Children.File, line => ChildLine.Of(line, codes))
        let stored = new Child(import.Ids.Child(child.Code), child.FirstName, child.LastName, child.BirthDate)
        from household in child.Households
        select (household, stored)).ToLookup(pair => pair.household, pair => pair.stored, StringComparer.Ordinal);

    private static ILookup<string, KeyImport> KeysOf(CsvImport import, TownCodes codes) =>
        import.Read(codes.AccessKeys.File, line => AccessKeyLine.Of(line, codes)).ToLookup(
            line => line.Household,
            line => new KeyImport(line.Key, line.Adult is { } adult ? import.Ids.Adult(adult) : null, line.UserName?.ToUpperInvariant()),
            StringComparer.Ordinal);

    private static HouseholdImport HouseholdOf(CsvImport import, HouseholdLine line, People people) => new(
        new Household
        {
            Id = import.Ids.Household(line.Code),
            Number = line.Code,
            Address = new Address(line.AddressLine, line.PostCode, line.Town),
            Adults = [.. people.Adults[line.Code].Select(adult => AdultOf(adult, import))],
            Children = [.. people.Children[line.Code]],
            AccessKeys = [],
        },
        [.. people.Keys[line.Code]])
    {
        Contacts = people.Adults[line.Code].ToDictionary(adult => import.Ids.Adult(adult.Code), ContactOf, StringComparer.Ordinal),
    };

    private static Adult AdultOf(AdultLine line, CsvImport import) => new(
        import.Ids.Adult(line.Code), AccountId: null, line.Person.Title, line.Person.FirstName, line.Person.LastName)
    {
        FileContact = line.Person is { Email: "", Telephone: null } ? null : new(Known(line.Person.Email), line.Person.Telephone),
    };

    private static Contact ContactOf(AdultLine line) => new(
        line.Person.Title, line.Person.FirstName, line.Person.LastName, line.Person.Email, line.Person.Telephone);

    private static string? Known(string text) => text.Length > 0 ? text : null;

    /// <summary>What belongs to households, by their codes.</summary>
    private sealed record People(
        ILookup<string, AdultLine> Adults, ILookup<string, Child> Children, ILookup<string, KeyImport> Keys);
}
