using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class FactorRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly OwnerAct Act = new("entry", Now, HouseholdId: null);
    private static readonly SecretMail Mail =
        new() { MailId = "mail", AccountId = "a", Kind = SecretMailKind.FactorsChanged, Envelope = "" };
    private static readonly SealedKey Key = new("sealed");

    [Theory]
    [InlineData("family", false, true)]
    [InlineData("family", true, true)]
    [InlineData("agent", false, false)]
    [InlineData("agent", true, true)]
    public void RemoveAuthenticator_Role_KeepsTheFactorThatItNeeds(string role, bool hasPasskey, bool isRemoved)
    {
        var account =
            Account(role) with { AuthenticatorKey = Key, LastCodeStep = 5, RecoveryCodes = ["a"], Passkeys = Passkeys(hasPasskey ? 1 : 0) };

        var change = FactorRules.RemoveAuthenticator(account, "new", Mail, Act);

        Assert.Equal(isRemoved, change is not null);
        if (change is not null)
            Assert.Equal(
                (null, null, 0, "new"),
                (change.State.AuthenticatorKey, change.State.LastCodeStep, change.State.RecoveryCodes.Count, change.State.SecurityStamp));
    }

    [Theory]
    [InlineData("family", 1, false, true)]
    [InlineData("agent", 1, false, false)]
    [InlineData("agent", 1, true, true)]
    [InlineData("agent", 2, false, true)]
    public void RemovePasskey_Role_KeepsTheFactorThatItNeeds(string role, int passkeys, bool hasAuthenticator, bool isRemoved)
    {
        var account = Account(role) with
        {
            Passkeys = Passkeys(passkeys),
            PasskeyHandle = "passkeys-1",
            AuthenticatorKey = hasAuthenticator ? Key : null,
        };

        Assert.Equal(isRemoved, PasskeyRules.Remove(account, "0", Mail, Act) is not null);
        Assert.Null(PasskeyRules.Remove(account, "unknown", Mail, Act));
    }

    [Fact]
    public void AddAuthenticator_AccountWithOne_IsRefused() =>
        Assert.Null(FactorRules.AddAuthenticator(Account("family") with { AuthenticatorKey = Key }, Key, 1, [], "new", Mail, Act));

    [Fact]
    public void AddPasskey_TenOfThem_RefusesTheEleventh()
    {
        var account = Account("family") with { Passkeys = Passkeys(PasskeyRules.MaxPasskeys), PasskeyHandle = "passkeys-1" };

        Assert.Null(PasskeyRules.Add(account, Passkeys(11)[^1], "passkeys-1", Mail, Act));
        Assert.NotNull(PasskeyRules.Add(account with { Passkeys = Passkeys(9) }, Passkeys(11)[^1], "passkeys-1", Mail, Act));
        Assert.Null(PasskeyRules.Add(account with { Passkeys = Passkeys(9) }, Passkeys(11)[^1], "passkeys-2", Mail, Act));
    }

    /// <summary>The counter of an authenticator grows; one without counter always states 0.</summary>
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(5, 6, true)]
    [InlineData(5, 5, false)]
    [InlineData(5, 4, false)]
    [InlineData(5, 0, false)]
    public void Prove_Counter_MustGrow(int stored, int stated, bool isAccepted)
    {
        var account = Account("family") with { Passkeys = [Passkeys(1)[0] with { SignCount = stored }] };

        Assert.Equal(isAccepted, PasskeyRules.Prove(account, new("0", stated, IsBackedUp: false), Now) is not null);
    }

    private static Passkey[] Passkeys(int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => new Passkey(
            $"{number}", "key", $"Clé {number}", Now, SignCount: 0, Transports: [], IsBackupEligible: false, IsBackedUp: false)),
    ];

    private static Account Account(string role) => new()
    {
        Id = "a",
        UserName = "A",
        NormalizedUserName = "A",
        State = AccountState.Active,
        SecurityStamp = "stamp",
        Role = role,
        Contact = new Contact("", "", "", "", Telephone: null),
    };
}
