using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Households;

/// <summary>Which key opens a further service to an account that is linked already.</summary>
public sealed class OpenServiceTests
{
    private const string Account = "account-1", Key = "hash of the key", Canteen = "restauration";
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("maylis")]
    [InlineData(null)]
    public void OpenService_KeyOfTheAdult_AddsTheServiceAndConsumesTheKey(string? adultId)
    {
        var opened = LinkRules.OpenService(Household(KeyOf(adultId)), Key, Account, Now)!;

        Assert.Equal(["enfance", Canteen], opened.State.Adults[0].Services);
        Assert.Equal(Now, opened.State.AccessKeys[0].UsedAt);
        var entry = Assert.IsType<JournalEntry>(Assert.Single(opened.Messages));
        Assert.Equal((HouseholdJournal.OpenService, "maylis"), (entry.Action, entry.SubjectId));
    }

    [Fact]
    public void OpenService_KeyOfTheCoParent_IsNull() =>
        Assert.Null(LinkRules.OpenService(Household(KeyOf("peio")), Key, Account, Now));

    [Fact]
    public void OpenService_KeyOfTheHouseholdWithTwoAccounts_IsNull() =>
        Assert.Null(LinkRules.OpenService(Household(KeyOf(null), coParent: "account-2"), Key, Account, Now));

    [Fact]
    public void OpenService_KeyUsedOrEnded_IsNull()
    {
        Assert.Null(LinkRules.OpenService(Household(KeyOf("maylis") with { UsedAt = Now }), Key, Account, Now));
        Assert.Null(LinkRules.OpenService(Household(KeyOf("maylis") with { RevokedAt = Now }), Key, Account, Now));
        Assert.Null(LinkRules.OpenService(Household(KeyOf("maylis")), Key, Account, Now + TimeSpan.FromDays(180)));
    }

    [Fact]
    public void OpenService_HouseholdThatLeftTheFilesOrAnotherAccount_IsNull()
    {
        Assert.Null(LinkRules.OpenService(Household(KeyOf("maylis")) with { LeftFilesAt = Now }, Key, Account, Now));
        Assert.Null(LinkRules.OpenService(Household(KeyOf("maylis")), Key, "account-2", Now));
    }

    private static AccessKey KeyOf(string? adultId) =>
        new(Canteen, Key, adultId, UserName: null, Now - TimeSpan.FromDays(1), Now + TimeSpan.FromDays(179));

    private static Household Household(AccessKey key, string? coParent = null) => new()
    {
        Id = "household-1",
        Address = new Address("14 boulevard Jacques Duclos", "40220", "Tarnos"),
        Adults =
        [
            new("maylis", Account, "Madame", "Maylis", "LACAZE") { Services = ["enfance"] },
            new("peio", coParent, "Monsieur", "Peio", "LACAZE"),
        ],
        Children = [],
        AccessKeys = [key],
    };
}
