using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailLinkDocuments;
using EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.AbsenceMails.MailLinkDocuments;

/// <summary>Mails to an account without a household about the documents of its link request.</summary>
[Collection(nameof(WithDocDb))]
public sealed class LinkDocumentMailsTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    private static readonly DateTimeOffset At = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly RequestHead Link = new()
    {
        Id = "rat-1",
        Number = "RAT-2026-000001",
        HouseholdId = "",
        ChildId = null,
        SubmittedBy = "account-1",
        Recipients = ["account-1"],
    };

    [Fact]
    public async Task Documents_MissingUnreadableAndDemanded_AreRequestedFromThePersonOnceEach()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Missing() with { RequestKind = RequestKind.Link, Request = Link });
        for (var time = 0; time < 2; time++)
        {
            await Host.PublishAsync(new SupportingDocumentsUnreadable
            {
                RequestKind = RequestKind.Link,
                Request = Link,
                Version = 2,
                Unreadable = 1,
                FoundAt = At,
            });
            await Host.PublishAsync(new SupportingDocumentsDemanded
            {
                RequestKind = RequestKind.Link,
                Request = Link,
                Version = 3,
                Number = 1,
                DemandedAt = At,
            });
        }

        await Host.ConsumedAsync<SupportingDocumentsUnreadable>(2);
        await Host.ConsumedAsync<SupportingDocumentsDemanded>(2);
        await Host.MailAsync("link-documents:rat-1:account-1", Sent, "is sent");
        await Host.MailAsync("link-documents:rat-1:account-1:2", Sent, "is sent");
        await Host.MailAsync("link-documents:rat-1:account-1:3", Sent, "is sent");

        Assert.Equal(3, Mailbox.Accepted.Count);
        Assert.All(Mailbox.Accepted, mail => Assert.Contains("RAT-2026-000001", mail.Subject, StringComparison.Ordinal));
        Assert.All(Mailbox.Accepted, mail => Assert.Contains("/rattachement", mail.TextBody, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "il lui manque une pièce lisible")]
    [InlineData(1, "vous demande une autre pièce")]
    public void Render_AnySample_LinksToTheOwnPageAndToNoPageOfAHousehold(int sample, string words)
    {
        var mail = Given.Rendered(LinkDocumentsFacts.Samples[sample]);

        foreach (var part in new[] { mail.Text, System.Net.WebUtility.HtmlDecode(mail.Html) })
        {
            Assert.Contains("https://famille.ville.example/rattachement", part, StringComparison.Ordinal);
            Assert.DoesNotContain("/demandes", part, StringComparison.Ordinal);
            Assert.Contains(words, part.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    private static bool Sent(Mail mail) => mail.State is MailState.Sent;
}
