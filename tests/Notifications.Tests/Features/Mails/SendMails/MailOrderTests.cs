using EspaceFamille.Contracts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using SmtpServer.Protocol;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>The acknowledgement leads, the decision follows; neither delays the other for more than a minute.</summary>
[Collection(nameof(WithDocDb))]
public sealed class MailOrderTests(DocDbProcess docdb) : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero));
    private readonly Mailbox _mailbox = new();
    private NotificationsHost? _host;

    public async Task InitializeAsync()
    {
        _host = new NotificationsHost(docdb.ConnectionString, _mailbox, _clock);
        await _host.PublishAsync(Messages.Contact());
        await _host.ConsumedAsync<Contracts.Identity.ContactChanged>(1);
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Messages_Reversed_AreMailedInOrderWithoutWaiting()
    {
        await _host!.PublishAsync(Messages.Settled(Decision.Accepted));
        await _host.MailAsync(Messages.SettledMail, mail => mail.Held, "is held");
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.SettledMail, Sent, "is sent");

        Assert.Equal(2, _mailbox.Accepted.Count);
        Assert.Contains("reçue", _mailbox.Accepted[0].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_WithoutAcknowledgement_IsMailedAfterAMinute()
    {
        await _host!.PublishAsync(Messages.Settled(Decision.Accepted));
        await _host.MailAsync(Messages.SettledMail, mail => mail.Held, "is held");
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await _host.Queue.DueAsync(1, CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _host.MailAsync(Messages.SettledMail, Sent, "is sent");
    }

    [Fact]
    public async Task Decision_AcknowledgementRejected_IsMailedAtOnce()
    {
        var received = MailRules.New(
            Messages.RequestOf("account-1"), "account-1", AbsenceReceivedFacts.Samples[0], "ville.example", null, _clock.GetUtcNow());
        await _host!.Mails.InsertAsync(received with { State = MailState.Failed }, [], CancellationToken.None);
        await _host.PublishAsync(Messages.Settled(Decision.Accepted));
        await _host.MailAsync(Messages.SettledMail, Sent, "is sent");
    }

    [Fact]
    public async Task Decision_AcknowledgementIsRetried_IsMailedWhenThatIsAMinuteOld()
    {
        for (var time = 0; time < 10; time++)
            _mailbox.RefuseNext(SmtpReplyCode.ServiceUnavailable, "later");
        await _host!.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, mail => mail.Deliveries.Count == 1, "was tried");
        await _host.PublishAsync(Messages.Settled(Decision.Accepted));
        var held = await _host.MailAsync(Messages.SettledMail, mail => mail.Held, "is held");
        Assert.Equal(_clock.GetUtcNow().AddMinutes(1), held.DueAt);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _host.MailAsync(Messages.SettledMail, mail => mail.Deliveries.Count > 0, "is tried");
    }

    [Fact]
    public async Task Mail_AccountThatLeftTheHousehold_FailsWithAReasonAndIsNotSent()
    {
        await _host!.PublishAsync(Messages.Household(accounts: "another-account"));
        await _host.ConsumedAsync<Contracts.Identity.HouseholdChanged>(1);
        await _host.PublishAsync(Messages.Declared());
        await _host.MailAsync(Messages.ReceivedMail, mail => mail.WaitsForCard, "waits");
        _clock.Advance(TimeSpan.FromMinutes(11));
        var failed = await _host.MailAsync(Messages.ReceivedMail, mail => mail.State == MailState.Failed, "has failed");

        Assert.Contains("n’appartient plus au foyer", failed.Deliveries[^1].Answer, StringComparison.Ordinal);
        Assert.Empty(_mailbox.Offered);
    }

    private static bool Sent(Mail mail) => mail.State == MailState.Sent;
}
