using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Partners.Features.Publishing.Queues;

/// <summary>
/// Publishes to the queues of partners, each message confirmed by the broker. While the broker is unavailable it waits: the event is
/// acknowledged only once each partner's queue has it. A queue that does not exist yet has no reader who misses anything.
/// </summary>
internal sealed partial class PartnerQueues(IOptions<PartnersOptions> options, TimeProvider clock, ILogger<PartnerQueues> logger)
    : IAsyncDisposable
{
    private const string ContentType = "application/cloudevents+json";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConfirmTimeout = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task PublishAsync(string queue, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                timeout.CancelAfter(ConfirmTimeout);
                var channel = await ChannelAsync(timeout.Token);
                var properties = new BasicProperties { ContentType = ContentType, Persistent = true };
                await channel.BasicPublishAsync("", queue, mandatory: false, properties, body, timeout.Token);
                return;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested && IsOutage(failure))
            {
                LogUnavailable(logger, failure.GetType().Name);
                await Task.Delay(Pause, clock, cancel);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        _opening.Dispose();
    }

    private static bool IsOutage(Exception failure) =>
        failure is OperationCanceledException or AlreadyClosedException or OperationInterruptedException or PublishException
            or ObjectDisposedException || Unavailable.IsBroker(failure);

    private async Task<IChannel> ChannelAsync(CancellationToken cancel)
    {
        if (_channel is { IsOpen: true } open)
            return open;
        await _opening.WaitAsync(cancel);
        try
        {
            if (_channel is { IsOpen: true } opened)
                return opened;
            if (_connection is not { IsOpen: true })
            {
                var factory = new ConnectionFactory { Uri = options.Value.BrokerUri!, AutomaticRecoveryEnabled = false };
                _connection = await factory.CreateConnectionAsync(PartnersModule.Name, cancel);
            }

            _channel = await _connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);
            return _channel;
        }
        finally
        {
            _opening.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Publishing to the partners' broker failed ({Cause}); retrying after 1 s")]
    private static partial void LogUnavailable(ILogger logger, string cause);
}
