using EspaceFamille.Tool.Places;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Tool.Errors;

/// <summary>A connection to the broker, for the time of one command.</summary>
internal sealed class ErrorsSession : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly ErrorsAudit _audit;

    private ErrorsSession(BrokerAddress broker, IConnection connection, ErrorsAudit audit) =>
        (Broker, _connection, _audit) = (broker, connection, audit);

    public BrokerAddress Broker { get; }

    /// <exception cref="Failure">The broker cannot be reached.</exception>
    public static async Task<ErrorsSession> OpenAsync(DataFolder data, CancellationToken cancel)
    {
        var broker = BrokerAddress.Find(data);
        try
        {
            var factory = new ConnectionFactory { Uri = broker.Amqp, ClientProvidedName = "errors" };
            return new ErrorsSession(broker, await factory.CreateConnectionAsync(cancel), new ErrorsAudit(data, TimeProvider.System));
        }
        catch (RabbitMQClientException exception)
        {
            throw new Failure($"the broker cannot be reached: {exception.Message}");
        }
    }

    public ErrorQueue Queue(string name) => new(_connection, name, _audit);

    public async ValueTask DisposeAsync()
    {
        await _connection.CloseAsync();
        await _connection.DisposeAsync();
    }
}
