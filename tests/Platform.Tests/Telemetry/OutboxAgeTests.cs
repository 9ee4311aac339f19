using System.Globalization;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Platform.Tests.Telemetry;

/// <summary>The figures that alerts are made of, by the names that Prometheus reads.</summary>
[Collection(SharedParts.Name)]
public sealed class OutboxAgeTests(Parts parts)
{
    [Fact]
    public async Task OldestAge_BrokerUnavailable_Grows()
    {
        await using var host = await TestHost.StartAsync(
            parts.DocDb, Parts.NoBroker, more: builder => TestMetrics.Serve(builder.Services));
        await Eventually.True(async () => await OldestAgeAsync(host) == 0, "nothing waits yet");
        await host.Things.InsertAsync(Thing.New(), [Thing.Message("waits")], CancellationToken.None);
        await Eventually.True(async () => await OldestAgeAsync(host) > 0, "the message waits");
        var first = await OldestAgeAsync(host);
        await Eventually.True(async () => await OldestAgeAsync(host) > first, "it waits for longer");
    }

    [Fact]
    public async Task ReturnedMessages_BeforeTheFirst_AreCountedAsZero()
    {
        await using var host = await TestHost.StartAsync(
            parts.DocDb, Parts.NoBroker, more: builder => TestMetrics.Serve(builder.Services));
        await Eventually.True(
            async () =>
                (await host.Http.GetMetricsAsync())
                    .Contains("espace_outbox_returned_total{", StringComparison.Ordinal), "the count of returned messages");
    }

    private static async Task<double?> OldestAgeAsync(TestHost host)
    {
        var ages = (await host.Http.GetMetricsAsync()).Split('\n')
            .Where(line => line.StartsWith("espace_outbox_oldest_age_seconds{", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();
        return ages is [] ? null : ages.Max();
    }
}
