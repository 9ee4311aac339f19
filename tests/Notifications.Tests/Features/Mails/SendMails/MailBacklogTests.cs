using System.Globalization;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.SendMails;

/// <summary>The metrics of pending mails, by the names that Prometheus reads.</summary>
[Collection(nameof(WithDocDb))]
public sealed class MailBacklogTests(DocDbProcess docdb)
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(5);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero));

    [Fact]
    public async Task Backlog_TwoPendingMails_ReportsTheirNumberAndTheAgeOfTheOldest()
    {
        await using var mailbox = new Mailbox();
        await using var host = new NotificationsHost(docdb.ConnectionString, mailbox, _clock, idle: true);
        using var client = host.CreateClient();
        await Eventually.True(async () => await MetricAsync(client, "espace_mails_pending") == 0, "none is pending");
        await host.Queue.AddAsync(Messages.RequestOf("account-1", "account-2"), AbsenceReceivedFacts.Samples[0], CancellationToken.None);
        _clock.Advance(Reading);
        await Eventually.True(async () => await MetricAsync(client, "espace_mails_pending") == 2, "two are pending");
        await Eventually.True(
            async () => await MetricAsync(client, "espace_mails_oldest_age_seconds") == Reading.TotalSeconds,
            "their age counts from their creation");
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.True(
            async () => await MetricAsync(client, "espace_mails_oldest_age_seconds") == Reading.TotalSeconds + 60, "their age grows");
        Assert.DoesNotContain("account-1", await client.GetMetricsAsync(), StringComparison.Ordinal);
    }

    /// <summary>The highest value: hosts of other tests in this process report the same metric, all without a backlog.</summary>
    private static async Task<double?> MetricAsync(HttpClient client, string name)
    {
        var values = (await client.GetMetricsAsync()).Split('\n')
            .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();
        return values is [] ? null : values.Max();
    }
}
