using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.AccountMails.MailSecret;

/// <summary>Mails about what happened with an account, and the links that its owner requested.</summary>
[Collection(nameof(WithDocDb))]
public sealed class AccountNoticeTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private const string At = "2026-12-14T17:03:00+01:00";

    [Theory]
    [InlineData(SecretMailKind.NewDevice, "account-new-device", "lundi 14 décembre 2026 à 17 h 03 depuis un appareil",
        "Firefox sur Windows")]
    [InlineData(SecretMailKind.PasswordChanged, "account-password-changed", "a été modifié le lundi 14 décembre",
        "compte/mot-de-passe-oublie")]
    [InlineData(SecretMailKind.UserNameChanged, "account-user-name-changed", "a été modifié le lundi 14 décembre", "identifiant-oublie")]
    [InlineData(SecretMailKind.FactorsChanged, "account-factors-changed", "par téléphone ou clé a été ajoutée",
        "prévenez le service")]
    [InlineData(SecretMailKind.AccountClosed, "account-closed", "a été fermé le lundi 14 décembre", "Ce n’est pas vous")]
    [InlineData(SecretMailKind.UserName, "account-user-name", "Le voici : CEXEMPLE", "compte/connexion")]
    [InlineData(SecretMailKind.PasswordReset, "account-password-reset", "compte/nouveau-mot-de-passe?lien=the-secret", "une fois")]
    [InlineData(
        SecretMailKind.HouseholdAccountOpened, "account-household-opened", "compte/compte-ouvert?lien=the-secret", "Ce n’est pas moi")]
    [InlineData(SecretMailKind.LinkSuspended, "account-link-suspended", "a signalé que ce compte", "Prévenez le service")]
    [InlineData(SecretMailKind.LinkReportDecided, "account-link-report-decided", "a mis fin à son rattachement", "Prévenez le service")]
    [InlineData(
        SecretMailKind.PasswordResetDisabled, "account-password-reset-disabled", "ne se change par courriel", "Appelez le service")]
    [InlineData(SecretMailKind.Unlock, "account-unlock", "compte/deblocage?lien=the-secret", "appuyez sur le bouton")]
    [InlineData(SecretMailKind.Invitation, "account-invitation", "compte/invitation?lien=the-secret", "l’identifiant CEXEMPLE")]
    [InlineData(SecretMailKind.FactorsReset, "account-factors-reset", "compte/invitation?lien=the-secret", "Toutes vos sessions")]
    // Queued by an earlier version, without the number of the link request.
    [InlineData(SecretMailKind.AccountMerged, "account-merged", "a réuni vos deux comptes le lundi 14 décembre", "Prévenez la mairie")]
    [InlineData(SecretMailKind.StaffAccountDisabled, "staff-disabled", "a suspendu votre accès d’agent", "la personne qui administre")]
    [InlineData(SecretMailKind.StaffAccountReopened, "staff-reopened", "a rouvert votre accès d’agent", "le même second facteur")]
    [InlineData(
        SecretMailKind.StaffMailChange, "staff-mail-change", "compte/courriel/confirmation?lien=the-secret", "Confirmer cette adresse")]
    [InlineData(SecretMailKind.StaffMailAnnounced, "staff-mail-announced", "compte/pas-moi?lien=the-secret", "Prévenez aussi celle-ci")]
    [InlineData(SecretMailKind.StaffMailChanged, "staff-mail-changed", "est maintenant celle de votre accès", "d’agent")]
    public async Task Notice_OfAKind_StatesWhatHappenedAndWhatToDo(SecretMailKind kind, string template, string what, string toDo)
    {
        var hasLink = kind is SecretMailKind.PasswordReset or SecretMailKind.Unlock or SecretMailKind.Invitation
            or SecretMailKind.FactorsReset or SecretMailKind.HouseholdAccountOpened or SecretMailKind.StaffMailChange
            or SecretMailKind.StaffMailAnnounced;
        await Host.PublishAsync(new SecretMail
        {
            MailId = "mail-1",
            AccountId = "account-9",
            Kind = kind,
            EndsAt = hasLink ? TimeProvider.System.GetUtcNow().AddHours(1) : null,
            Envelope = Host.Services.GetRequiredService<SecretMailSeal>().Seal("mail-1", new(
                hasLink ? "the-secret" : null, "camille@example.org", "Madame", "Camille", "EXEMPLE",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["at"] = At,
                    ["change"] = "addPasskey",
                    ["person"] = "Camille EXEMPLE",
                    ["outcome"] = "ended",
                    ["browser"] = "Firefox",
                    ["system"] = "Windows",
                    ["user_name"] = "CEXEMPLE",
                })),
        });

        await Host.MailAsync($"{template}:mail-1:account-9", mail => mail.State is MailState.Sent, "is sent");

        var text = Assert.Single(Mailbox.Accepted).TextBody!.ReplaceLineEndings(" ").Replace('\u00A0', ' ').Replace('\u202F', ' ');
        Assert.Contains(what, text, StringComparison.Ordinal);
        Assert.Contains(toDo, text, StringComparison.Ordinal);
    }
}
