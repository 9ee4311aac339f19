using System.Globalization;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;
using EspaceFamille.Notifications.Tests.Sending;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Service;

/// <summary>The figures of owed mails, by the names that Prometheus reads.</summary>
[Collection(nameof(WithDocDb))]
public sealed class MailBacklogTests(DocDbProcess docdb)
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(5);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero));

    [Fact]
    public async Task Backlog_CountsOwedMailsAndTheAgeOfTheOldest()
    {
        await using var mailbox = new Mailbox();
        await using var host = new NotificationsHost(docdb.ConnectionString, mailbox, _clock, idle: true);
        using var client = host.CreateClient();
        await Eventually.True(async () => await FigureAsync(client, "espace_mails_pending") == 0, "none is owed");
        await host.Queue.AddAsync("absence-1", ["account-1", "account-2"], AbsenceWithdrawnFacts.Samples[0], CancellationToken.None);
        _clock.Advance(Reading);
        await Eventually.True(async () => await FigureAsync(client, "espace_mails_pending") == 2, "two are owed");
        await Eventually.True(async () => await FigureAsync(client, "espace_mails_oldest_age_seconds") == Reading.TotalSeconds, "they have waited since they were added");
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.True(async () => await FigureAsync(client, "espace_mails_oldest_age_seconds") == Reading.TotalSeconds + 60, "and longer as time goes by");
        Assert.DoesNotContain("account-1", await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    /// <summary>Of the hosts of other tests in this process there are figures as well, all of them without a backlog.</summary>
    private static async Task<double?> FigureAsync(HttpClient client, string name)
    {
        var figures = (await client.GetStringAsync("/metrics")).Split('\n')
            .Where(line => line.StartsWith($"{name}{{", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();
        return figures is [] ? null : figures.Max();
    }
}
