using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
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
    }

    private static async Task<string> ValueAsync(TestHost host, string queue) => (await host.Http.GetMetricsAsync()).Split('\n')
        .Single(line => line.StartsWith("espace_errors_waiting{", StringComparison.Ordinal)
            && line.Contains($"queue=\"{queue}\"", StringComparison.Ordinal))
        .Split("} ")[1].Split(' ')[0];
}
