using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The accounts of accounts.csv. A family's account has the contact facts of its adult.</summary>
internal static class AccountFile
{
    public static IReadOnlyList<AccountImport> Read(CsvImport import, TownCodes codes, IReadOnlyList<AdultLine> adults)
    {
        var people = adults.ToDictionary(adult => adult.Code, adult => adult.Person, StringComparer.Ordinal);
        return
        [
            .. import.Read(TownCodes.AccountsFile, line => AccountLine.Of(line, codes))
                .Select(line => new AccountImport(AccountOf(import, line, line.Person ?? people[line.Adult!]), line.Password)
                {
                    AdultId = line.Adult is { } adult ? import.Ids.Adult(adult) : null,
                    TotpSecret = line.TotpSecret,
                }),
        ];
    }

    private static Account AccountOf(CsvImport import, AccountLine line, PersonLine person) => new()
    {
        Id = import.Ids.Account(line.Login),
        UserName = line.Login,
        State = AccountState.Active,
        NormalizedUserName = line.Login.ToUpperInvariant(),
        SecurityStamp = "",
        Role = line.Role,
        Contact = new Contact(person.Title, person.FirstName, person.LastName, person.Email, person.Telephone),
    };
}
