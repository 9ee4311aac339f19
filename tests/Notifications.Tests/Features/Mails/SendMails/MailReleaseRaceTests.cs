using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver.Core.Events;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>
/// The decision's mail is written by the consumer that added it while the acknowledgement is marked as sent: it is due at once all the
/// same, and not when the acknowledgement is a minute old.
/// </summary>
[Collection(nameof(WithDocDb))]
public sealed class MailReleaseRaceTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero));
    private readonly Mailbox _mailbox = new();
    private readonly NotificationsHost _host;
    private int _reads = int.MinValue;

    public MailReleaseRaceTests(DocDbProcess docdb) =>
        _host = new NotificationsHost(docdb.ConnectionString, _mailbox, _clock, idle: true)
        {
            Commands = cluster => cluster.Subscribe<CommandSucceededEvent>(AfterHeldMailsAreRead),
        };

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Mark_HeldMailWrittenMeanwhile_ReleasesItAtOnce()
    {
        var request = Messages.RequestOf("account-1");
        await _host.Queue.AddAsync(request, AbsenceReceivedFacts.Samples[0], CancellationToken.None);
        await _host.Queue.AddAsync(request, AbsenceSettledFacts.Samples[0], CancellationToken.None);
        var first = await _host.Queue.TakeAsync(await StoredAsync(Messages.ReceivedMail), CancellationToken.None);
        var sent = RetryRules.After(first!, new Delivery { At = _clock.GetUtcNow(), Result = DeliveryResult.Accepted, Answer = "250" });
        _reads = 0;

        await _host.Queue.MarkAsync(sent, first!.DueAt);

        var held = await StoredAsync(Messages.SettledMail);
        Assert.True(_reads > 0);
        Assert.Equal((false, _clock.GetUtcNow()), (held.Held, held.DueAt));
    }

    private async Task<Mail> StoredAsync(string id) => (await _host.Mails.FindAsync(mail => mail.Id == id, CancellationToken.None))!;

    /// <summary>Runs in the driver, before the call that marks the acknowledgement receives the mails that wait for it.</summary>
    private void AfterHeldMailsAreRead(CommandSucceededEvent command)
    {
        if (command.CommandName == "find"
            && command.Reply["cursor"]["ns"].AsString.EndsWith($".{MailStore.Collection}", StringComparison.Ordinal)
            && Interlocked.Increment(ref _reads) == 1)
        {
            Task.Run(WriteAsync).GetAwaiter().GetResult();
        }
    }

    /// <summary>What the consumer writes that found the acknowledgement still pending.</summary>
    private Task WriteAsync() => _host.Mails.ChangeAsync(
        mail => mail.Id == Messages.SettledMail, mail => new Change<Mail>(mail with { DueAt = mail.DueAt.AddSeconds(-1) }),
        CancellationToken.None);
}
