using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.AbsenceMails;

/// <summary>Mails about the supporting documents of an absence that is not decided yet.</summary>
[Collection(nameof(WithDocDb))]
public sealed class DocumentMailsTests(DocDbProcess docdb) : ServiceFixture(docdb)
{
    [Fact]
    public async Task DocumentsMissing_OfAnAbsence_RequestsThemFromItsRecipients()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Messages.Missing());
        await Host.MailAsync("documents-missing:absence-1:account-1", Sent, "is sent");

        Assert.Contains("Justificatif à renvoyer", Mailbox.Accepted[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsUnreadable_OfAnAbsence_RequestsOthersFromItsRecipients()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Messages.Unreadable());
        await Host.MailAsync("documents-unreadable:absence-1:account-1:2", Sent, "is sent");

        Assert.Contains("Justificatif illisible", Mailbox.Accepted[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsDemanded_TwiceOfAnAbsence_MailsEachDemandOnceWithItsPage()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Messages.Demanded(1));
        await Host.PublishAsync(Messages.Demanded(1));
        await Host.PublishAsync(Messages.Demanded(2));
        await Host.MailAsync("documents-demanded:absence-1:account-1", Sent, "is sent");
        await Host.MailAsync("documents-demanded:absence-1:account-1:2", Sent, "is sent");
        await Host.ConsumedAsync<SupportingDocumentsDemanded>(3);

        var demands = Mailbox.Accepted.Where(mail => mail.Subject!.Contains("demandée", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, demands.Length);
        Assert.All(demands, mail => Assert.Contains("/demandes/absence-1", mail.TextBody!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DocumentsUnreadable_AnotherOneLater_RequestsAgainOncePerFind()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Messages.Unreadable());
        await Host.PublishAsync(Messages.Unreadable());
        await Host.PublishAsync(Messages.Unreadable() with { Version = 5 });
        await Host.MailAsync("documents-unreadable:absence-1:account-1:2", Sent, "is sent");
        await Host.MailAsync("documents-unreadable:absence-1:account-1:5", Sent, "is sent");

        Assert.Equal(2, Mailbox.Accepted.Count(mail => mail.Subject!.Contains("Justificatif illisible", StringComparison.Ordinal)));
    }

    private static bool Sent(Mail mail) => mail.State == MailState.Sent;
}
