using System.Diagnostics;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using SmtpServer.Protocol;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

[Collection(nameof(WithDocDb))]
public sealed class MailDispatcherTests(DocDbProcess docdb) : IAsyncLifetime
{
    private const string Id = "absence-received:absence-1:account-1";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero));
    private readonly Mailbox _mailbox = new() { UnknownRecipient = "nobody@example.org" };
    private NotificationsHost? _host;

    public async Task InitializeAsync()
    {
        _host = new NotificationsHost(docdb.ConnectionString, _mailbox, _clock);
        await PublishContactAsync(_host, "nathalie@example.org");
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task AddAsync_Mail_IsSentAtOnceWithItsOwnMessageId()
    {
        await AddAsync();
        var mail = await _host!.MailAsync(Id, mail => mail.State == MailState.Sent, "is sent");

        var taken = Assert.Single(_mailbox.Accepted);
        Assert.Equal(mail.MessageId, taken.MessageId);
        Assert.Equal(_clock.GetUtcNow(), taken.Date);
        Assert.Equal("auto-generated", taken.Headers["Auto-Submitted"]);
        Assert.Equal((DeliveryResult.Accepted, _clock.GetUtcNow()), (mail.Deliveries[0].Result, mail.Deliveries[0].At));
    }

    [Fact]
    public async Task Dispatcher_ServerRefusesOnce_RetriesTheSameMailAfterThePause()
    {
        _mailbox.RefuseNext(SmtpReplyCode.ServiceUnavailable, "later");
        await AddAsync();
        var once = await _host!.MailAsync(Id, mail => mail.Deliveries.Count == 1, "was tried");
        Assert.Equal((MailState.Pending, _clock.GetUtcNow().AddSeconds(5)), (once.State, once.DueAt));

        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Empty(await _host.Queue.DueAsync(1, CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));
        var sent = await _host.MailAsync(Id, mail => mail.State == MailState.Sent, "is sent");

        Assert.Equal(2, sent.Deliveries.Count);
        Assert.Equal([sent.MessageId, sent.MessageId], _mailbox.Offered);
    }

    [Fact]
    public async Task Dispatcher_UnknownRecipient_FailsAtOnceAndSendsTheOthers()
    {
        await _host!.PublishAsync(Messages.Contact(account: "account-2", email: "nobody@example.org"));
        await _host.ConsumedAsync<Contracts.Identity.ContactChanged>(2);
        await AddAsync(account: "account-2");
        await AddAsync();

        await _host.MailAsync("absence-received:absence-1:account-2", mail => mail.State == MailState.Failed, "has failed");
        await _host.MailAsync(Id, mail => mail.State == MailState.Sent, "is sent");
    }

    [Fact]
    public async Task Dispatcher_OtherDispatcherCrashed_SendsItsMailWhenTheLeaseExpires()
    {
        await _host!.Mails.InsertAsync(RetryRules.Take(NewMail("absence-1"), Lease, _clock.GetUtcNow()), [], CancellationToken.None);

        _clock.Advance(Lease - TimeSpan.FromSeconds(1));
        Assert.Empty(await _host.Queue.DueAsync(1, CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));

        await _host.MailAsync(Id, mail => mail.State == MailState.Sent, "is sent");
    }

    [Fact]
    public async Task TakeAsync_TwoDispatchersReadTheSameMail_OneTakesIt()
    {
        await _host!.Mails.InsertAsync(NewMail("absence-1") with { DueAt = _clock.GetUtcNow().AddDays(1) }, [], CancellationToken.None);
        var read = await _host.Mails.FindAsync(mail => mail.Id == Id, CancellationToken.None);

        Assert.NotNull(await _host.Queue.TakeAsync(read!, CancellationToken.None));
        Assert.Null(await _host.Queue.TakeAsync(read!, CancellationToken.None));
    }

    [Fact]
    public async Task Dispatchers_TwoReplicasAndFortyMails_SendEachOnce()
    {
        await using var replica = new NotificationsHost(docdb.ConnectionString, _mailbox, _clock, _host!.Database);
        _ = replica.Services;
        for (var number = 0; number < 40; number++)
            await AddDueInTenSecondsAsync($"absence-{number}");

        _clock.Advance(TimeSpan.FromSeconds(10));
        for (var number = 0; number < 40; number++)
            await _host.MailAsync($"absence-received:absence-{number}:account-1", mail => mail.State == MailState.Sent, "is sent");

        Assert.Equal(40, _mailbox.Offered.Count);
        Assert.Equal(40, _mailbox.Offered.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Dispatcher_FourDueMails_AreSentInParallel()
    {
        _mailbox.AnswersTogether(4);
        for (var number = 0; number < 4; number++)
            await AddDueInTenSecondsAsync($"absence-{number}");

        _clock.Advance(TimeSpan.FromSeconds(10));
        for (var number = 0; number < 4; number++)
            await _host!.MailAsync($"absence-received:absence-{number}:account-1", mail => mail.State == MailState.Sent, "is sent");

        Assert.Equal(4, _mailbox.Sessions);
    }

    [Fact]
    public async Task Dispatcher_MailOfAMessage_ContinuesItsTrace()
    {
        var trace = new TaskCompletionSource<ActivityTraceId>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "EspaceFamille.Mail" or "tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _ = activity.OperationName == "mail send" && trace.TrySetResult(activity.TraceId),
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("tests");
        using var cause = source.StartActivity("cause");

        await AddAsync();

        Assert.Equal(cause!.TraceId, await trace.Task.WaitAsync(Eventually.Limit));
    }

    private Task AddAsync(string account = "account-1") =>
        _host!.Queue.AddAsync(Messages.RequestOf(account), AbsenceReceivedFacts.Samples[0], CancellationToken.None);

    private Mail NewMail(string absence) =>
        MailRules.New(
            Messages.RequestOf("account-1") with { Id = absence }, "account-1",
            AbsenceReceivedFacts.Samples[0], "ville.example", null, _clock.GetUtcNow());

    private Task<SaveResult> AddDueInTenSecondsAsync(string absence) => _host!.Mails.InsertAsync(
        NewMail(absence) with { DueAt = _clock.GetUtcNow().AddSeconds(10) }, [], CancellationToken.None);

    private static async Task PublishContactAsync(NotificationsHost host, string email)
    {
        await host.PublishAsync(Messages.Contact(email: email));
        await host.ConsumedAsync<Contracts.Identity.ContactChanged>(1);
    }
}
