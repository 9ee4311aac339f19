using EspaceFamille.Contracts;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class StaffRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = new("admin-1", ActorKind.Agent, "admin");
    private static readonly Actor Oneself = new("agent-1", ActorKind.Agent, "admin");
    private static readonly ReviewRight AtOnePlace = new(RequestKind.Absence, "p1");
    private static readonly ReviewRight Everywhere = new(RequestKind.Absence, PlaceId: null);

    private static Account Account(params ReviewRight[] rights) => new()
    {
        Id = "agent-1",
        UserName = "AGENT",
        NormalizedUserName = "AGENT",
        State = AccountState.Active,
        SecurityStamp = "s",
        Role = "admin",
        Contact = new Contact("Madame", "Maylis", "DARMENDRAIL", "maylis@mairie.example", Telephone: null),
        ReviewRights = rights.Length == 0 ? null : rights,
    };

    [Fact]
    public void RightsOf_AccountThatNobodyNarrowed_IsEverything() => Assert.True(StaffRules.RightsOf(Account()).IsAll);

    [Fact]
    public void ChangeReviewRights_OtherPlace_JournalsWhatIsGivenAndTaken()
    {
        var change = StaffRules.ChangeReviewRights(Account(AtOnePlace), [AtOnePlace with { PlaceId = "p2" }], Administrator, Now)!;

        Assert.Equal("p2", Assert.Single(change.State.ReviewRights!).PlaceId);
        Assert.Equal(
            [("giveReviewRight", "agent-1/absence:p2"), ("takeReviewRight", "agent-1/absence:p1")],
            change.Messages.Cast<JournalEntry>().Select(entry => (entry.Action, entry.SubjectId!)));
    }

    [Fact]
    public void ChangeReviewRights_TheSame_WritesNothing() =>
        Assert.Null(StaffRules.ChangeReviewRights(Account(AtOnePlace), [AtOnePlace], Administrator, Now));

    [Fact]
    public void CheckReviewRights_OwnAccount_MayBeNarrowedAndNotExtended()
    {
        Assert.Null(StaffRules.CheckReviewRights(Account(), [AtOnePlace], Oneself));
        Assert.Null(StaffRules.CheckReviewRights(Account(Everywhere), [AtOnePlace], Oneself));
        Assert.Equal(StaffFault.OwnAccount, StaffRules.CheckReviewRights(Account(AtOnePlace), [Everywhere], Oneself));
        Assert.Equal(StaffFault.OwnAccount, StaffRules.CheckReviewRights(Account(AtOnePlace), rights: null, Oneself));
        Assert.Null(StaffRules.CheckReviewRights(Account(AtOnePlace), rights: null, Administrator));
    }

    [Fact]
    public void CheckReviewRights_ChangedSinceTheyWereSeen_IsAConflictUnlessTheyAreTheSame()
    {
        var changed = StaffRules.ChangeReviewRights(Account(Everywhere), [AtOnePlace], Administrator, Now)!.State;

        Assert.Equal(1, changed.ReviewRightsVersion);
        Assert.Equal(StaffFault.ChangedMeanwhile, StaffRules.CheckReviewRights(changed, [Everywhere], Administrator, seen: 0));
        Assert.Null(StaffRules.CheckReviewRights(changed, [AtOnePlace], Administrator, seen: 0));
        Assert.Null(StaffRules.CheckReviewRights(changed, [Everywhere], Administrator, seen: 1));
    }

    [Fact]
    public void Households_OwnAccount_MayBeAddedAndNotRemoved()
    {
        var added = StaffRules.AddHouseholds(Account(), ["h1"], Oneself, Now)!;

        Assert.Equal(["h1"], added.State.OwnHouseholdIds);
        Assert.Equal("h1", Assert.IsType<JournalEntry>(Assert.Single(added.Messages)).HouseholdId);
        Assert.Null(StaffRules.AddHouseholds(added.State, ["h1"], Oneself, Now));
        Assert.Equal(StaffFault.OwnAccount, StaffRules.CheckRemoval(added.State, Oneself));
        Assert.Null(StaffRules.CheckRemoval(added.State, Administrator));
        Assert.Empty(StaffRules.RemoveHousehold(added.State, "h1", Administrator, Now)!.State.OwnHouseholdIds);
    }

    [Fact]
    public void CheckAddition_SixthHousehold_IsRefused()
    {
        var full = Account() with { OwnHouseholdIds = ["h1", "h2", "h3", "h4", "h5"] };

        Assert.Equal(StaffFault.TooManyHouseholds, StaffRules.CheckAddition(full, ["h6"]));
        Assert.Null(StaffRules.CheckAddition(full, ["h5"]));
    }
}
