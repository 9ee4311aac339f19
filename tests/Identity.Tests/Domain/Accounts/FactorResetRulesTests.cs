using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class FactorResetRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Account WithFactor = SomeAccounts.Of("a") with { AuthenticatorKey = new("sealed"), RecoveryCodes = ["hash"] };

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Apply_AtTheEndOfTheWait_RemovesFactorAndCodes(int seconds, bool isApplied)
    {
        var after = FactorResetRules.Apply(Requested, Now + FactorResetRules.Wait + TimeSpan.FromSeconds(seconds), "new")?.State;

        Assert.Equal(isApplied, after is { AuthenticatorKey: null, RecoveryCodes: [], FactorReset: null, SecurityStamp: "new" });
    }

    [Theory]
    [InlineData(AccountState.Disabled)]
    [InlineData(AccountState.Closed)]
    internal void Apply_AccountThatCannotBeUsed_LosesTheRequestOnly(AccountState state)
    {
        var change = FactorResetRules.Apply(Requested with { State = state }, Now + FactorResetRules.Wait, "new", "mail")!;

        Assert.Equal((null, "stamp", 0), (change.State.FactorReset, change.State.SecurityStamp, change.Messages.Count));
    }

    [Fact]
    public void Apply_AuthenticatorReplacedMeanwhile_RemovesNothing()
    {
        var act = new OwnerAct("entry", Now, HouseholdId: null);
        var mail = new SecretMail { MailId = "mail", AccountId = "a", Kind = SecretMailKind.FactorsChanged, Envelope = "" };
        var without = FactorRules.RemoveAuthenticator(Requested, "second", mail, act)!.State;
        var replaced = FactorRules.AddAuthenticator(without, new("another"), 1, [], "third", mail, act)!.State;

        Assert.Null(FactorResetRules.Apply(replaced, Now + FactorResetRules.Wait, "new"));
    }

    [Fact]
    public void Cancel_AnotherRequest_ChangesNothing() =>
        Assert.Null(FactorResetRules.Cancel(Requested, "another", new("entry", Now, HouseholdId: null)));

    [Theory]
    [InlineData("agent")]
    [InlineData("admin")]
    public void Request_AccountOfStaff_IsRefused(string role) =>
        Assert.Null(FactorResetRules.Request(WithFactor with { Role = role }, "r1", Now, Entry));

    private static Account Requested => FactorResetRules.Request(WithFactor, "r1", Now, Entry)!.State;

    private static JournalEntry Entry => new("e1", Now, "agent-1", "agent", "h1", "requestFactorReset");
}
