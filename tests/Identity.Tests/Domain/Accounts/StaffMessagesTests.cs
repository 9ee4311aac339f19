using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class StaffMessagesTests
{
    private static readonly Account Active = new()
    {
        Id = "agent-1",
        UserName = "AGENT",
        NormalizedUserName = "AGENT",
        State = AccountState.Active,
        SecurityStamp = "s",
        Role = "agent",
        Contact = new Contact("Madame", "Maylis", "DARMENDRAIL", "maylis@mairie.example", Telephone: null),
    };

    [Fact]
    public void Between_AccountIsDisabled_HasNoRightsAnyMore()
    {
        var disabled = Active with { State = AccountState.Disabled };

        Assert.Equal("", Assert.Single(Between(Active, disabled)).ReviewRights);
        Assert.NotEqual("", Assert.Single(Between(disabled, Active)).ReviewRights);
    }

    [Fact]
    public void Between_AgentBecomesKitchenStaff_HasNoRightsAnyMore()
    {
        var kitchen = Active with { Role = "kitchen" };

        Assert.Equal("", Assert.Single(Between(Active, kitchen)).ReviewRights);
        Assert.Empty(Between(kitchen, kitchen with { State = AccountState.Disabled }));
    }

    [Fact]
    public void Between_SignIn_PublishesNothing() =>
        Assert.Empty(StaffMessages.Between(Active, Active with { SignedInAt = DateTimeOffset.UnixEpoch }));

    private static IEnumerable<StaffAccessChanged> Between(Account before, Account after) =>
        StaffMessages.Between(before, after).Cast<Func<long, StaffAccessChanged>>().Select(message => message(2));
}
