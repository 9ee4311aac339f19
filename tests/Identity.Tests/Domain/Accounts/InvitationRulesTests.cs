using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class InvitationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly OwnerAct Act = new("entry", Now, HouseholdId: null);
    private static readonly ChosenFactors Chosen = new("hash", new SealedKey("sealed"), CodeStep: 7, ["code"]);

    private static readonly Account Invited = InvitationRules.Open(
        "agent-1", "agent", "MITURBIDE", new("Madame", "Miren", "ITURBIDE", "miren@mairie.example", Telephone: null), "first");

    [Fact]
    public void Activate_RightStamp_IsActiveWithBothFactors()
    {
        var change = InvitationRules.Activate(Invited, "first", Chosen, "next", Act)!;

        Assert.Equal(
            (AccountState.Active, "hash", "sealed", 7L, "next"),
            (change.State.State, change.State.PasswordHash, change.State.AuthenticatorKey!.Envelope, change.State.LastCodeStep,
                change.State.SecurityStamp));
        Assert.Single(change.Messages);
    }

    [Theory]
    [InlineData("Active", "agent", "first")]
    [InlineData("Disabled", "agent", "first")]
    [InlineData("Pending", "family", "first")]
    [InlineData("Pending", "agent", "of an earlier invitation")]
    public void Activate_NotInvitedOrInvitedAgain_IsNull(string state, string role, string stamp) => Assert.Null(
        InvitationRules.Activate(Invited with { State = Enum.Parse<AccountState>(state), Role = role }, stamp, Chosen, "next", Act));

    [Fact]
    public void Renew_Invited_EndsTheEarlierInvitation()
    {
        var renewed = InvitationRules.Renew(Invited, "second", [])!.State;

        Assert.Null(InvitationRules.Activate(renewed, "first", Chosen, "next", Act));
        Assert.NotNull(InvitationRules.Activate(renewed, "second", Chosen, "next", Act));
    }
}
