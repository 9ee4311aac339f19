using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver.Core.Events;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>
/// The contact card arrives after the dispatcher has looked for it in vain and before the mail waits for it. The clock does not
/// advance: a mail that was not woken is never due.
/// </summary>
[Collection(nameof(WithDocDb))]
public sealed class ContactCardRaceTests : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly Mailbox _mailbox = new();
    private readonly NotificationsHost _host;
    private int _misses;

    public ContactCardRaceTests(DocDbProcess docdb) =>
        _host = new NotificationsHost(docdb.ConnectionString, _mailbox, new FakeTimeProvider())
        {
            Commands = cluster => cluster.Subscribe<CommandSucceededEvent>(AfterFirstMiss),
        };

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task Dispatcher_CardArrivesWhileTheMailIsTaken_SendsTheMailAtOnce()
    {
        await _host.Queue.AddAsync(Messages.RequestOf("account-1"), AbsenceReceivedFacts.Samples[0], CancellationToken.None);

        var sent = await _host.MailAsync(
            "absence-received:absence-1:account-1", mail => mail.State == MailState.Sent, "is sent without waiting", Limit);

        Assert.Single(sent.Deliveries);
        Assert.True(_misses > 0);
    }

    /// <summary>Runs in the driver, before the dispatcher receives the empty result of its first lookup of the card.</summary>
    private void AfterFirstMiss(CommandSucceededEvent command)
    {
        if (command.CommandName == "find" && command.Reply["cursor"] is var cursor
            && cursor["ns"].AsString.EndsWith($".{ContactCardStore.Collection}", StringComparison.Ordinal)
            && cursor["firstBatch"].AsBsonArray.Count == 0 && Interlocked.Increment(ref _misses) == 1)
        {
            Task.Run(ArriveAsync).GetAwaiter().GetResult();
        }
    }

    /// <summary>What the consumer of the message does.</summary>
    private async Task ArriveAsync()
    {
        await _host.Services.GetRequiredService<ContactCardStore>().PutAsync(Messages.Contact(), CancellationToken.None);
        await _host.Queue.WakeAsync("account-1", CancellationToken.None);
    }
}
