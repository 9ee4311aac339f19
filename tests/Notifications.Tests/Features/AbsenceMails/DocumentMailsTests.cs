using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
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
    public async Task DocumentsDue_Twice_RemindsOnceOfTheDeadlineWithThePageOfTheRequest()
    {
        await Host.PublishAsync(Messages.Contact());
        await Host.PublishAsync(Messages.Declared());
        await Host.PublishAsync(Due());
        await Host.PublishAsync(Due());
        await Host.MailAsync("documents-due:absence-1:account-1", Sent, "is sent");
        await Host.ConsumedAsync<SupportingDocumentsDue>(2);

        var reminder = Assert.Single(
            Mailbox.Accepted, mail => mail.Subject!.Contains("Justificatif attendu", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("/demandes/absence-1", reminder.TextBody!, StringComparison.Ordinal);
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

    private static SupportingDocumentsDue Due()
    {
        var demanded = Messages.Demanded(1);
        return new()
        {
            RequestKind = demanded.RequestKind,
            Request = demanded.Request,
            Version = demanded.Version,
            Due = new ProofDue { Deadline = demanded.DemandedAt.AddHours(48), LastResort = demanded.DemandedAt.AddDays(11) },
            RemindedAt = demanded.DemandedAt.AddHours(24),
        };
    }

    private static bool Sent(Mail mail) => mail.State == MailState.Sent;
}
