using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Domain.Accounts;

public sealed class ChangeMailRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Who reads the refused address has chosen that password.</summary>
    [Theory]
    [InlineData(1, "resetPassword", null)]
    [InlineData(-1, "resetPassword", "later")]
    [InlineData(1, "changePassword", "later")]
    public void Refuse_PasswordChosenByALinkToTheRefusedAddress_EndsIt(int hours, string action, string? kept)
    {
        var mail = new SecretMail { MailId = "mail", AccountId = "a", Kind = SecretMailKind.PasswordChanged, Envelope = "" };
        var account = SomeAccounts.Of("a", "stranger@ailleurs.example") with
        {
            PasswordHash = "first",
            ReplacedMails = [new ReplacedMail("p1", "maia@familles.example", Origin: null, Now)],
        };
        var changed = CredentialRules.ChangePassword(account, "later", "second", action, mail, Act(hours))!.State;

        var refused = ChangeMailRules.Refuse(changed, "p1", "third", Mail, Act(2))!.State;

        Assert.Equal(("maia@familles.example", kept), (refused.Contact.Email, refused.PasswordHash));
    }

    /// <summary>Each factor that was added from the proposal on may be the stranger's; an earlier one is the owner's.</summary>
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Refuse_FactorsAddedSinceTheProposal_RemovesThemAndMailsTheOwner(int hours, bool areKept)
    {
        var account = SomeAccounts.Of("a", "maia@familles.example") with
        {
            MailProposal = new MailProposal("p1", "stranger@ailleurs.example", Now),
            AuthenticatorKey = new("sealed"),
            AuthenticatorAddedAt = Now.AddHours(hours),
            LastCodeStep = 7,
            RecoveryCodes = ["code"],
            PasskeyHandle = "passkeys-1",
            Passkeys = [new("k", "key", "Téléphone", Now.AddHours(hours), 0, [], IsBackupEligible: false, IsBackedUp: false)],
        };

        var change = ChangeMailRules.Refuse(account, "p1", "third", Mail, Act(2))!;

        var refused = change.State;
        Assert.Equal(
            (areKept, areKept, areKept ? 1 : 0, areKept ? 1 : 0, areKept ? "passkeys-1" : null),
            (refused.AuthenticatorKey is not null, refused.LastCodeStep is not null, refused.RecoveryCodes.Count, refused.Passkeys.Count,
                refused.PasskeyHandle));
        string[] recorded = areKept ? [] : [FactorJournal.RemoveAddedFactors];
        Assert.Equal([ContactJournal.RefuseMail, .. recorded], change.Messages.OfType<JournalEntry>().Select(entry => entry.Action));
        Assert.Equal(recorded.Length, change.Messages.OfType<SecretMail>().Count());
    }

    [Fact]
    public void Refuse_RecoveryCodesDrawnSinceTheProposal_KeepsTheAuthenticatorOfBefore()
    {
        var account = SomeAccounts.Of("a") with
        {
            MailProposal = new MailProposal("p1", "stranger@ailleurs.example", Now),
            AuthenticatorKey = new("sealed"),
            AuthenticatorAddedAt = Now.AddDays(-30),
            RecoveryCodes = ["code"],
            RecoveryCodesDrawnAt = Now.AddMinutes(1),
            FactorReset = new("reset", Now, Now.AddDays(1)),
        };

        var refused = ChangeMailRules.Refuse(account, "p1", "third", Mail, Act(2))!.State;

        Assert.Equal((new SealedKey("sealed"), 0, null), (refused.AuthenticatorKey, refused.RecoveryCodes.Count, refused.FactorReset));
    }

    /// <summary>The stranger proposes another address, so that the link of the first mail names an earlier proposal.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuse_ProposalThatALaterOneReplaced_RefusesTheLaterOneToo(bool isConfirmed)
    {
        var first = new MailProposal("p1", "one@ailleurs.example", Now);
        var second = new MailProposal("p2", "two@ailleurs.example", Now.AddHours(2));
        var entry = OwnerJournal.Of(SomeAccounts.Of("a"), ContactJournal.ProposeMail, Act(0));
        var account = ChangeMailRules.Propose(SomeAccounts.Of("a", "maia@familles.example"), first, entry)!.State;
        account = account with { AuthenticatorKey = new("sealed"), AuthenticatorAddedAt = Now.AddHours(1) };
        account = ChangeMailRules.Propose(account, second, entry)!.State;
        if (isConfirmed)
            account = ChangeMailRules.Confirm(account, "p2", "MEL-2026-000001", "later", Mail, Act(3))!.State;

        var refused = ChangeMailRules.Refuse(account, "p1", "third", Mail, Act(4))!.State;

        Assert.Equal(
            ("maia@familles.example", null, null), (refused.Contact.Email, refused.MailProposal, refused.AuthenticatorKey));
    }

    private static SecretMail Mail(Account account) =>
        new() { MailId = "mail", AccountId = account.Id, Kind = SecretMailKind.FactorsChanged, Envelope = "" };

    private static OwnerAct Act(int hours) => new("entry", Now.AddHours(hours), HouseholdId: null);
}
