using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Tests.Hosting;

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

        var refused = ChangeMailRules.Refuse(changed, "p1", "third", Act(2))!.State;

        Assert.Equal(("maia@familles.example", kept), (refused.Contact.Email, refused.PasswordHash));
    }

    private static OwnerAct Act(int hours) => new("entry", Now.AddHours(hours), HouseholdId: null);
}
