using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace EspaceFamille.Platform;

/// <summary>Whether the broker accepts the service's user.</summary>
internal sealed class BrokerAccess(IOptions<RabbitMqOptions> options, OutageLog outages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Ends a host whose user or password the broker refuses. An unavailable broker is no failure: the outbox waits for it.
    /// </summary>
    public async Task CheckAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await ConnectAsync(options.Value.Uri, cancel);
        }
        catch (Exception failure) when (Unavailable.IsPassing(failure))
        {
            outages.Report(failure);
        }
    }

    /// <summary>A connection that is not restored after an interruption: its user opens the next one.</summary>
    internal static Task<IConnection> ConnectAsync(Uri address, CancellationToken cancel) => new ConnectionFactory
    {
        Uri = address,
        RequestedConnectionTimeout = Patience,
        AutomaticRecoveryEnabled = false,
    }.CreateConnectionAsync(cancel);
}
