using System.Net.NetworkInformation;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Platform.Tests.Messaging;

/// <summary>The metric of failed messages, counted with the service's own user.</summary>
[Collection(SharedParts.Name)]
public sealed class ErrorBacklogTests(Parts parts)
{
    [Fact]
    public async Task Count_QueueWithAFailedMessage_IsInTheMetrics()
    {
        var services = new TwoServices(parts);
        await services.MigrateAsync();
        await using var documents = await services.DocumentsAsync();
        await using var reservations = await services.ReservationsAsync();

        await reservations.Things.InsertAsync(Thing.New(), [Thing.Message(TwoServices.Poison)], CancellationToken.None);
        var backlog = documents.Services.GetRequiredService<ErrorBacklog>();
        await Eventually.True(
            async () =>
            {
                await backlog.CountAsync(CancellationToken.None);
                return await ValueAsync(documents, $"{services.DocumentsQueue}_error") == "1";
            },
            "the failed message is counted");
        Assert.Equal("0", await ValueAsync(documents, $"{services.DocumentsQueue}_skipped"));

        var before = Connections();
        for (var reading = 0; reading < 3; reading++)
            await backlog.CountAsync(CancellationToken.None);
        Assert.Empty(Connections().Except(before));
    }

    [Fact]
    public async Task KeptConnection_ThatWasClosed_IsReplaced()
    {
        await using var kept = new KeptConnection(new(parts.Broker.Uri));
        var first = await kept.OpenAsync(CancellationToken.None);
        Assert.Same(first, await kept.OpenAsync(CancellationToken.None));
        await first.CloseAsync();
        var second = await kept.OpenAsync(CancellationToken.None);
        Assert.NotSame(first, second);
        Assert.True(second.IsOpen);
    }

    /// <summary>The clients' ports of all connections to the broker, open or closed a moment ago.</summary>
    private int[] Connections()
    {
        var broker = new Uri(parts.Broker.Uri).Port;
        return
        [
            .. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
                .Where(one => one.RemoteEndPoint.Port == broker || one.LocalEndPoint.Port == broker)
                .Select(one => one.RemoteEndPoint.Port == broker ? one.LocalEndPoint.Port : one.RemoteEndPoint.Port),
        ];
    }

    private static async Task<string> ValueAsync(TestHost host, string queue) => (await host.Http.GetMetricsAsync()).Split('\n')
        .Single(line => line.StartsWith("espace_errors_waiting{", StringComparison.Ordinal)
            && line.Contains($"queue=\"{queue}\"", StringComparison.Ordinal))
        .Split("} ")[1].Split(' ')[0];
}
