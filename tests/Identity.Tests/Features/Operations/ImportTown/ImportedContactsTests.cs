using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Features.Operations.ImportTown;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

public sealed class ImportedContactsTests
{
    private const string Mail = "maylis@familles.example";
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Merge_FilesWithoutAMail_KeepsTheOneOfEarlierFiles()
    {
        var merged = ImportedContacts.Merge(Account, Account.Contact with { Email = "", LastName = "LACAZE-ETCHEPARE" }, Now)!;

        Assert.Equal((Mail, "LACAZE-ETCHEPARE"), (merged.State.Contact.Email, merged.State.Contact.LastName));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Maylis@familles.example", false)]
    [InlineData("lacaze@ailleurs.example", true)]
    public void Differences_MailWrittenHere_AreThoseOfFilesThatStateAnother(string files, bool differs)
    {
        var account = Account with { Contact = Account.Contact with { MailOrigin = new(FieldSource.Family, Now) } };

        Assert.Equal(differs, AccountDifferences.Of(account, account.Contact with { Email = files }, Now).Count > 0);
    }

    private static Account Account => new()
    {
        Id = "account",
        UserName = "MLACAZE",
        NormalizedUserName = "MLACAZE",
        SecurityStamp = "",
        State = AccountState.Active,
        Role = Roles.Family,
        Contact = new("Madame", "Maylis", "LACAZE", Mail, null),
    };
}
