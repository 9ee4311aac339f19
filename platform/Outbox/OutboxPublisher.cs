using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>The outcome of publishing one entry.</summary>
internal enum Publishing
{
    Confirmed,

    /// <summary>The broker or the database is unavailable: the entry waits for the next sweep, and so do the entries after it.</summary>
    Unavailable,

    /// <summary>No queue is bound to the message, or this version does not know it: only an operator can change that.</summary>
    Impossible,
}

/// <summary>Publishes one entry: a message to the broker, a journal entry to the service's own journal.</summary>
internal sealed partial class OutboxPublisher(
    IServiceProvider services, Journal journal, FaultPoints faults, OutageLog outages, ILogger<OutboxPublisher> logger)
{
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(5);
    private static readonly ActivitySource Source = new("EspaceFamille.Outbox");

    /// <summary>False while the broker is unavailable, which is then reported.</summary>
    public bool IsBrokerAvailable
    {
        get
        {
            var isAvailable = IsConnected;
            if (!isAvailable)
                outages.Report(OutageLog.Broker, "not connected");
            return isAvailable;
        }
    }

    private bool IsConnected => services.GetRequiredService<IBusControl>().CheckHealth().Status != BusHealthStatus.Unhealthy;

    public async Task<Publishing> PublishAsync(OutboxEntry entry, CancellationToken stopping)
    {
        object message;
        try
        {
            message = entry.Message();
        }
        catch (Exception exception)
        {
            return Impossible(entry, exception);
        }

        try
        {
            if (message is JournalEntry written)
                await journal.WriteAsync(written, stopping);
            else if (!IsBrokerAvailable)
                return Publishing.Unavailable;
            else
                await PublishAsync(entry, message, stopping);
            return Publishing.Confirmed;
        }
        catch (MessageReturnedException exception)
        {
            return Impossible(entry, exception);
        }
        catch (Exception exception)
        {
            return Waiting(message is JournalEntry ? OutageLog.Database : OutageLog.Broker, exception.GetType().Name);
        }
    }

    private async Task PublishAsync(OutboxEntry entry, object message, CancellationToken stopping)
    {
        using var activity = Source.StartActivity("outbox relay", ActivityKind.Internal, entry.Traceparent);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(PublishTimeout);
        faults.Pass(FaultPoints.BeforePublish);
        var confirmed = services.GetRequiredService<IBus>().Publish(message, context =>
        {
            context.MessageId = Guid.Parse(entry.Id);
            if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
                rabbit.Mandatory = true;
        }, timeout.Token);
        faults.Pass(FaultPoints.BeforeConfirm);
        await confirmed;
    }

    private Publishing Waiting(string part, string cause)
    {
        outages.Report(part, cause);
        return Publishing.Unavailable;
    }

    private Publishing Impossible(OutboxEntry entry, Exception exception)
    {
        PlatformMetrics.Returned.Add(1);
        LogImpossible(logger, exception, entry.Type, entry.Id);
        return Publishing.Impossible;
    }

    [LoggerMessage(Level = LogLevel.Error, Message =
        "{Type} {MessageId} cannot be published; retrying once a minute. If no queue is bound, run the migrate command of its consumers")]
    private static partial void LogImpossible(ILogger logger, Exception exception, string type, string messageId);
}
