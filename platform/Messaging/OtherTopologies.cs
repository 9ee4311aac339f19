using Microsoft.Extensions.Options;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>
/// Whether the migrations of other services have declared their queues: a message that is published earlier never arrives there.
/// </summary>
internal sealed class OtherTopologies(IOptions<RabbitMqOptions> options, OutageLog outages, TimeProvider clock)
{
    private const int NotFound = 404;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits without limit.</summary>
    public async Task AwaitAsync(IReadOnlyCollection<string> services, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (!await AreDeclaredAsync(services, cancel))
            await timer.WaitForNextTickAsync(cancel);
    }

    /// <summary>Looking up an exchange by name requires no permission.</summary>
    private async Task<bool> AreDeclaredAsync(IReadOnlyCollection<string> services, CancellationToken cancel)
    {
        try
        {
            await using var connection = await BrokerAccess.ConnectAsync(options.Value.Uri, cancel);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            foreach (var service in services)
                await channel.ExchangeDeclarePassiveAsync(BrokerTopology.MarkerOf(service), cancel);
            return true;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == NotFound)
        {
            return false;
        }
        catch (Exception failure) when (Unavailable.IsPassing(failure))
        {
            outages.Report(failure);
            return false;
        }
    }
}
