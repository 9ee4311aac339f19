using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.SpaceMails.MailErasureAnnounced;
using EspaceFamille.Notifications.Features.SpaceMails.MailExpiryReminded;
using EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.SpaceMails;

/// <summary>Mails to the owners of storage spaces, one per account and day.</summary>
[Collection(nameof(WithDocDb))]
public sealed class SpaceMailTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Fact]
    public async Task Reminded_TwiceTheSameDayAndOnAnother_IsOneMailPerDay()
    {
        await Host.PublishAsync(Messages.Contact());
        foreach (var day in new[] { Today, Today, Today.AddDays(30) })
            await Host.PublishAsync(new SpaceExpiryReminded
            {
                AccountId = "account-1",
                Version = 3,
                RemindedOn = day,
                Expiries = [new() { ValidUntil = day.AddDays(7), Documents = 2 }],
            });
        await Host.PublishAsync(new SpaceErasureAnnounced
        {
            AccountId = "account-1",
            Version = 4,
            AnnouncedOn = Today,
            ErasedOn = Today.AddDays(60),
        });

        await Host.ConsumedAsync<SpaceExpiryReminded>(3);
        await Host.MailAsync($"space-documents-expiring:space:account-1:{Today.DayNumber}", Sent, "is sent");
        await Host.MailAsync($"space-documents-expiring:space:account-1:{Today.DayNumber + 30}", Sent, "is sent");
        await Host.MailAsync($"space-erasure-announced:space:account-1:{Today.DayNumber}", Sent, "is sent");

        Assert.Equal(3, Mailbox.Accepted.Count);
        Assert.All(Mailbox.Accepted, mail => Assert.Contains("/pieces-justificatives", mail.TextBody, StringComparison.Ordinal));
        Assert.Contains(
            Mailbox.Accepted, mail => mail.Subject!.Contains("sera effacé le samedi 30 janvier 2027", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_SeveralDocuments_CountsThemByDateAndStatesWhyItNamesNone()
    {
        var mail = Given.Rendered(SpaceExpiryFacts.Samples[1]);

        Assert.Equal("3 documents de votre espace de stockage expirent bientôt", mail.Subject);
        foreach (var part in new[] { mail.Text, System.Net.WebUtility.HtmlDecode(mail.Html) })
        {
            var line = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("1 document, valable jusqu’au mardi 15 décembre 2026", line, StringComparison.Ordinal);
            Assert.Contains("2 documents, valables jusqu’au jeudi 31 décembre 2026", line, StringComparison.Ordinal);
            Assert.Contains("est chiffré, et la mairie ne peut pas le lire", line, StringComparison.Ordinal);
            Assert.DoesNotContain("/demandes", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_Erasure_StatesTheDayAndHowToKeepTheSpace()
    {
        var mail = Given.Rendered(SpaceErasureFacts.Samples[0]);

        Assert.StartsWith("Votre espace de stockage sera effacé le jeudi 17", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("ouvrez-le avant cette date", mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static bool Sent(Mail mail) => mail.State is MailState.Sent;
}
