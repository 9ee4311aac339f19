using RabbitMQ.Client;

namespace EspaceFamille.Errors;

/// <summary>Where an order is carried out and answered.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly BrokerAddress _broker;
    private readonly IConnection _connection;
    private readonly Audit _audit;

    private Desk(BrokerAddress broker, IConnection connection, Audit audit) => (_broker, _connection, _audit) = (broker, connection, audit);

    public static async Task<Desk> OpenAsync(BrokerAddress broker, Audit audit) =>
        new(broker, await new ConnectionFactory { Uri = broker.Amqp, ClientProvidedName = "errors" }.CreateConnectionAsync(), audit);

    /// <exception cref="Failure">It cannot be done.</exception>
    public Task DoAsync(Order order) => order switch
    {
        Order.Show show => ShowAsync(show),
        Order.Replay replay => SayAsync("replayed", Queue(replay.Queue).ReplayAsync(replay.Id), replay.Id),
        Order.Discard discard => SayAsync("discarded", Queue(discard.Queue).DiscardAsync(discard.Id, discard.Reason), discard.Id),
        _ => ListAsync(),
    };

    public async ValueTask DisposeAsync()
    {
        await _connection.CloseAsync();
        await _connection.DisposeAsync();
    }

    private async Task ListAsync()
    {
        var names = await ErrorQueueNames.ReadAsync(_broker);
        foreach (var name in names)
            Console.WriteLine($"{await Queue(name).CountAsync(),6}  {name}");
        if (names.Count == 0)
            Console.WriteLine("no message has failed: there is no error queue");
    }

    private async Task ShowAsync(Order.Show show)
    {
        var messages = await Queue(show.Queue).LookAsync();
        foreach (var message in messages)
            Console.WriteLine($"{message.Id}  {message.Type}\nfailed at {message.FailedAt} by {message.Fault}\n{message.Body}\n");
        Console.WriteLine($"{messages.Count} in {show.Queue}");
    }

    private static async Task SayAsync(string what, Task<int> work, string? id)
    {
        var count = await work;
        if (count == 0 && id is not null)
            throw new Failure($"there is no message {id}");
        Console.WriteLine($"{count} {what}");
    }

    private ErrorQueue Queue(string name) => new(_connection, name, _audit);
}
