using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>
/// Metric of the messages that failed or were skipped, by queue: how many wait for an operator. Counted once a minute and not at each
/// scrape, by every replica, because each one is scraped.
/// </summary>
internal sealed partial class ErrorBacklog : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly ConsumedMessages _consumed;
    private readonly KeptConnection _connection;
    private readonly OutageLog _outages;
    private readonly TimeProvider _clock;
    private readonly ILogger<ErrorBacklog> _logger;
    private readonly ConcurrentDictionary<string, uint> _waiting = new(StringComparer.Ordinal);

    public ErrorBacklog(
        ConsumedMessages consumed, IOptions<RabbitMqOptions> options, IMeterFactory meters, OutageLog outages, TimeProvider clock,
        ILogger<ErrorBacklog> logger)
    {
        (_consumed, _outages, _clock, _logger) = (consumed, outages, clock, logger);
        _connection = new(options.Value.Uri);
        meters.Create(PlatformMetrics.Name).CreateObservableGauge(
            "espace.errors.waiting", Measure, description: "Messages in the queues of failed and skipped messages.");
    }

    internal async Task CountAsync(CancellationToken cancel)
    {
        var queues = (await _consumed.ByQueueAsync()).Keys;
        if (!queues.Any())
            return;
        var connection = await _connection.OpenAsync(cancel);
        foreach (var queue in queues.SelectMany(queue => new[] { BrokerTopology.ErrorQueue(queue), BrokerTopology.SkippedQueue(queue) }))
            _waiting[queue] = await CountAsync(connection, queue, cancel);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _connection.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CountAsync(stoppingToken);
            }
            catch (Exception failure) when (Unavailable.IsPassing(failure))
            {
                _outages.Report(failure);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A metric that cannot be read must not end the host.
                LogFailed(_logger, failure.GetType().Name);
            }
        }
    }

    private IEnumerable<Measurement<long>> Measure() =>
        _waiting.Select(queue => new Measurement<long>(queue.Value, KeyValuePair.Create<string, object?>("queue", queue.Key)));

    private static async Task<uint> CountAsync(IConnection connection, string queue, CancellationToken cancel)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancel)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            // No such queue: its migration declares it.
            return 0;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Counting failed messages failed ({Cause}); retrying in a minute")]
    private static partial void LogFailed(ILogger logger, string cause);
}
