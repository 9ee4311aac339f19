using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>The accounts of staff of accounts.csv: pending until their person accepts the invitation.</summary>
internal static class AccountFile
{
    public static IReadOnlyList<Account> Read(CsvImport import) =>
        [.. import.Read(TownCodes.AccountsFile, AccountLine.Of).Select(line => AccountOf(import, line))];

    private static Account AccountOf(CsvImport import, AccountLine line) => new()
    {
        Id = import.Ids.Account(line.Login),
        UserName = line.Login,
        State = AccountState.Pending,
        NormalizedUserName = line.Login.ToUpperInvariant(),
        SecurityStamp = Ids.New(),
        Role = line.Role,
        Contact = new Contact(
            line.Person.Title, line.Person.FirstName, line.Person.LastName, line.Person.Email, line.Person.Telephone),
    };
}
