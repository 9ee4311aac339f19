using RabbitMQ.Client;

namespace EspaceFamille.Platform;

/// <summary>One connection to the broker for periodic reads, opened at the first and again when it was closed. Not thread-safe.</summary>
internal sealed class KeptConnection(Uri broker) : IAsyncDisposable
{
    private IConnection? _connection;

    public async Task<IConnection> OpenAsync(CancellationToken cancel)
    {
        if (_connection is { IsOpen: true } open)
            return open;
        await DisposeAsync();
        return _connection = await BrokerAccess.ConnectAsync(broker, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not { } closed)
            return;
        _connection = null;
        await closed.DisposeAsync();
    }
}
