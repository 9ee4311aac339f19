using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Partners.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Partners.Tests.Storage;

[Collection(nameof(WithServers))]
public sealed class EventStoreTests(DocDbProcess docdb, BrokerProcess broker)
{
    /// <summary>Two processes append at once, each event twice.</summary>
    [Fact]
    public async Task Append_ByTwoProcessesAtOnce_LeavesNoGapAndNoDuplicate()
    {
        await using var host = new PartnersHost(docdb.ConnectionString, broker);
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        await database.GetCollection<LoggedEvent>(EventStore.Collection).Indexes.CreateManyAsync(EventStore.Indexes);
        EventStore[] logs = [new(database), new(database)];
        var appended = await Task.WhenAll(
            from number in Enumerable.Range(0, 200)
            from log in logs
            select log.AppendAsync(Event(number), CancellationToken.None));

        var marks = await logs[0].MarksAsync(1, 1_000, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 200).Select(position => (long)position), marks.Select(mark => mark.Id));
        Assert.All(
            appended.GroupBy(logged => logged.Source, StringComparer.Ordinal),
            same => Assert.Single(same.Select(logged => logged.Id).Distinct()));
    }

    private static LoggedEvent Event(int number) => new(
        0, $"subject-{number}@1", EventKind.Days, "days.changed", $"subject-{number}", 1, Messages.At, null, "CONCARET", "{}");
}
