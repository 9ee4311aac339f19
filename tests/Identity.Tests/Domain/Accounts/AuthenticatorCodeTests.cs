using System.Text;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Devices;
using OtpNet;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class AuthenticatorCodeTests
{
    /// <summary>The key and the codes of RFC 6238, appendix B, with 6 digits.</summary>
    private static readonly string Key = Base32Encoding.ToString(Encoding.ASCII.GetBytes("12345678901234567890"));

    [Theory]
    [InlineData(59, "287082", 1)]
    [InlineData(1_111_111_109, "081804", 37_037_036)]
    [InlineData(2_000_000_000, "279037", 66_666_666)]
    public void StepOf_CodeOfTheRfc_IsItsTimeStep(long seconds, string code, long step) =>
        Assert.Equal(step, AuthenticatorCode.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-60, true)]
    [InlineData(60, true)]
    [InlineData(90, false)]
    public void StepOf_ClockOfTheTelephoneDiffers_IsToleratedForOneMinute(int seconds, bool tolerated)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_109 - seconds);

        Assert.Equal(tolerated, AuthenticatorCode.StepOf(Key, "081804", now) is not null);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(99L, true)]
    [InlineData(100L, false)]
    [InlineData(101L, false)]
    public void SignInWithCode_StepNotLaterThanTheLastAccepted_IsNull(long? last, bool accepted)
    {
        var now = new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
        var account = new Account
        {
            Id = "a",
            UserName = "A",
            NormalizedUserName = "A",
            State = AccountState.Active,
            SecurityStamp = "stamp",
            Role = "agent",
            Contact = new Contact("", "", "", "", Telephone: null),
            LastCodeStep = last,
            SignedInAt = now.AddDays(-1),
        };

        var mail = new SecretMail { MailId = "mail", AccountId = "a", Kind = SecretMailKind.NewDevice, Envelope = "" };
        var signIn = new CompleteSignIn(now, HouseholdId: null, "entry", new SignInDevice("device", BrowserName.Unknown, now), mail);
        var change = AccountRules.SignInWithCode(account, step: 100, signIn);

        Assert.Equal(accepted, change is not null);
        if (change is { State: var after })
            Assert.Equal(
                (100, now, now.AddDays(-1), "device"), (
                    after.LastCodeStep, after.SignedInAt, after.SignedInBefore, after.Devices.Single().Id));
    }
}
