using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>Combines the lines of the files and checks their references. Ids derive from the codes.</summary>
internal static class TownCheck
{
    public static TownImport Assemble(TownFiles files)
    {
        var codes = Unique(files.Households, "code");
        _ = Unique(files.Adults, "code");
        _ = Unique(files.Children, "code");
        _ = Unique(files.AccessKeys, "key");
        AdultRow[] adults = [.. files.Adults.Select(line => AdultRow.Of(line, codes))];
        ChildRow[] children = [.. files.Children.Select(line => ChildRow.Of(line, codes))];
        AccessKeyRow[] keys = [.. files.AccessKeys.Select(line => AccessKeyRow.Of(line, codes))];
        var accounts = AccountRows.Of(files.Accounts, adults);
        var accountOf = accounts.Where(account => account.Account.AdultId is not null)
            .GroupBy(account => account.Account.AdultId!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Account.Id, StringComparer.Ordinal);
        return new TownImport([.. files.Households.Select(line => HouseholdOf(line, adults, children, keys, accountOf))], accounts);
    }

    private static HouseholdImport HouseholdOf(
        CsvLine line, AdultRow[] adults, ChildRow[] children, AccessKeyRow[] keys, Dictionary<string, string> accountOf)
    {
        var code = line.Text("code");
        var household = new Household
        {
            Id = line.Ids.Household(code),
            Address = new Address(line.Text("addressLine"), line.Text("postCode"), line.Text("town")),
            Adults =
                [.. adults.Where(adult => adult.Household == code).Select(adult => AdultOf(adult, line.Ids.Adult(adult.Code), accountOf))],
            Children = [.. children.Where(child => child.Household == code || child.SecondHousehold == code).Select(child => child.Child)],
            AccessKeys = [],
        };
        if (household.Adults.Count == 0)
            line.Refuse(column: null, $"le foyer « {code} » n’a aucun adulte dans {TownFiles.AdultsFile}.");
        return new HouseholdImport(household, [.. keys.Where(key => key.Household == code).Select(key => key.Key)]);
    }

    private static Adult AdultOf(AdultRow row, string id, Dictionary<string, string> accountOf) =>
        new(id, accountOf.GetValueOrDefault(id), row.Contact.Title, row.Contact.FirstName, row.Contact.LastName);

    private static HashSet<string> Unique(IReadOnlyList<CsvLine> lines, string column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Text(column) is { Length: > 0 } value && !seen.Add(value))
                line.Refuse(column, $"« {value} » figure déjà plus haut.");
        }

        return seen;
    }
}
