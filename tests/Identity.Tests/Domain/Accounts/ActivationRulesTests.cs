using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

/// <summary>Who is activated, and the keys that wait one behind another until they have their effect.</summary>
public sealed class ActivationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ForgetKey_FirstOfSeveral_LetsTheNextOneWait()
    {
        var account = ActivationRules.ForgetKey(Opened("a", "b", "c"), "a")!.State;

        Assert.Equal("b", account.OfferedKey);
        Assert.Equal(["c"], account.FurtherKeys);
        Assert.Null(ActivationRules.ForgetKey(account, "a"));
        Assert.Null(ActivationRules.ForgetKey(ActivationRules.ForgetKey(Opened("a"), "a")!.State, "a"));
    }

    [Fact]
    public void OfferKey_WhileOthersWait_WaitsBehindThemOnce()
    {
        var account = ActivationRules.OfferKey(Opened("a", "b"), "c")!.State;

        Assert.Equal(("a", "b c"), (account.OfferedKey, string.Join(' ', account.FurtherKeys)));
        Assert.All(new[] { "a", "b", "c" }, key => Assert.Null(ActivationRules.OfferKey(account, key)));
    }

    [Fact]
    public void OfferKey_AccountNotActive_IsNull() =>
        Assert.Null(ActivationRules.OfferKey(Opened() with { State = AccountState.Disabled }, "a"));

    [Theory]
    [InlineData("family", true)]
    [InlineData("agent", false)]
    [InlineData("admin", false)]
    public void Activate_AccountOfStaff_NeedsItsInvitation(string role, bool isActivated)
    {
        var account = SomeAccounts.Of("a") with { State = AccountState.Pending, Role = role };

        Assert.Equal(isActivated, ActivationRules.Activate(account, Now) is not null);
    }

    private static Account Opened(params string[] keys) =>
        OpeningRules.Open(new RegistrationForm { AccountId = "account-1" }, "stamp", keys, Now).State with { State = AccountState.Active };
}
