using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

public sealed class ImportedHouseholdsTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Next_NewKeyOfAnAdultWhoseLinkTheTownEnded_OpensNothing()
    {
        var stored = Home with { Adults = [Home.Adults[0] with { EndedAccountIds = ["account"] }, Home.Adults[1]] };
        var imported = Home with { AccessKeys = [Key("first", "a-1"), Key("second", "a-2")] };

        var next = ImportedHouseholds.Next(stored, imported, new StoredTown([stored], []), Now);

        Assert.Equal([false, true], next.AccessKeys.Select(key => key.IsOpen(Now)));
        Assert.Null(ImportedHouseholds.Merge(next, imported, new StoredTown([next], []), Now.AddDays(1)));
    }

    [Fact]
    public void Next_AdultWhoseLinkTheTownEndedElsewhere_ComesBackWithoutIt()
    {
        var adult = Home.Adults[0];
        var first = Home with { Adults = [Home.Adults[1]], FormerAdults = [adult with { DepartedAccountId = "account" }] };
        var second = Home with { Id = "second", Adults = [], FormerAdults = [adult with { EndedAccountIds = ["account"] }] };
        var account = SomeAccounts.Of("account");

        string? Linked(params Household[] stored) =>
            ImportedHouseholds.Next(first, Home, new StoredTown(stored, [account]), Now).Adults[0].AccountId;

        Assert.Equal("account", Linked(first));
        Assert.Null(Linked(first, second));
    }

    [Fact]
    public void Plan_UserNameOfAFamily_IsNoAccountOfStaff()
    {
        var family = SomeAccounts.Of("a");
        var imported = family with { Role = "admin", State = AccountState.Pending };

        var step = Assert.Single(StaffPlan.Of([imported], new StoredTown([Home], [family])).Steps);

        Assert.Null(step.Stored);
    }

    private static AccessKey Key(string hash, string adult) => new("enfance", hash, adult, UserName: null, Now, Now.AddDays(180));

    private static Household Home => new()
    {
        Id = "home",
        Number = "F9",
        Address = new("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults = [new("a-1", null, "Madame", "Maylis", "LACAZE"), new("a-2", null, "Monsieur", "Peio", "LACAZE")],
        Children = [],
        AccessKeys = [],
    };
}
