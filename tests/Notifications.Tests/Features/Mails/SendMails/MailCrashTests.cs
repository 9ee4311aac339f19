using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>The real host, killed by SIGKILL around the SMTP call, then restarted.</summary>
[Collection(nameof(WithDocDb))]
public sealed class MailCrashTests(DocDbProcess docdb) : IAsyncLifetime
{
    private const string Id = "absence-received:absence-1:account-1";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly Mailbox _mailbox = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _mailbox.DisposeAsync();

    [Theory]
    [InlineData(FaultPoints.BeforeSmtp, 1)]
    [InlineData(FaultPoints.AfterSmtp, 2)]
    [InlineData(FaultPoints.AfterMark, 1)]
    public async Task Kill_AroundTheSmtpCall_LosesNoMailAndCreatesNoDuplicate(string point, int copies)
    {
        await using var writer = new NotificationsHost(docdb.ConnectionString, _mailbox, TimeProvider.System, idle: true);
        await writer.PublishAsync(Messages.Contact());
        await writer.ConsumedAsync<Contracts.Identity.ContactChanged>(1);
        var now = TimeProvider.System.GetUtcNow();
        var pending =
            MailRules.New(Messages.RequestOf("account-1"), "account-1", AbsenceReceivedFacts.Samples[0], "ville.example", null, now);
        await writer.Mails.InsertAsync(pending, [], CancellationToken.None);

        using (var killed = Start(writer, point))
            Assert.Equal(137, await killed.WaitForExitAsync(Limit));
        await EndLeaseAsync(writer);
        using var restarted = Start(writer, point: null);
        var mail = await writer.MailAsync(Id, mail => mail.State == MailState.Sent, "is sent", Limit);

        Assert.Equal(Enumerable.Repeat(mail.MessageId, copies), _mailbox.Offered);
        Assert.Single(mail.Deliveries);
    }

    /// <summary>As if the killed process's lease had expired: what happens then is the test, and not how long that takes.</summary>
    private static async Task EndLeaseAsync(NotificationsHost host)
    {
        var now = TimeProvider.System.GetUtcNow();
        await host.Mails.ChangeAsync(mail => mail.Id == Id && mail.State == MailState.Pending, mail =>
        {
            Assert.True(mail.DueAt > now, "the killed process held the mail");
            return new Change<Mail>(mail with { DueAt = now });
        }, CancellationToken.None);
    }

    private static ChildProcess Start(NotificationsHost host, string? point)
    {
        var environment = host.Settings.ToDictionary(
            setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value, StringComparer.Ordinal);
        environment["Urls"] = "http://127.0.0.1:0";
        environment["RabbitMq__Uri"] = "amqp://127.0.0.1:1/";
        if (point is not null)
            environment["FaultPoints__Armed"] = point;
        return ChildProcess.Start(Repository.Executable("services/notifications", "EspaceFamille.Notifications"), [], environment);
    }
}
