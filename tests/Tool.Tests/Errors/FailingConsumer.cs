using System.Collections.Concurrent;
using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Tool.Tests.Errors;

/// <summary>A consumer on a queue of its own that fails on one last name until it is repaired.</summary>
internal sealed class FailingConsumer : IAsyncDisposable
{
    public const string Poison = "POISON";

    private readonly ConcurrentQueue<string> _processed = new();
    private readonly IBusControl _bus;
    private int _failures;

    private FailingConsumer(string broker) => _bus = Bus.Factory.CreateUsingRabbitMq(bus =>
    {
        bus.Host(new Uri(broker));
        bus.ReceiveEndpoint(Queue, endpoint => endpoint.Handler<ContactChanged>(ConsumeAsync));
    });

    public string Queue { get; } = $"contacts-{Guid.CreateVersion7():N}";

    public string ErrorQueue => $"{Queue}_error";

    public string SkippedQueue => $"{Queue}_skipped";

    public bool IsRepaired { get; set; }

    public int Failures => _failures;

    /// <summary>The last names of the messages that were processed.</summary>
    public IReadOnlyCollection<string> Processed => _processed;

    public static async Task<FailingConsumer> StartAsync(string broker)
    {
        var consumer = new FailingConsumer(broker);
        await consumer._bus.StartAsync();
        return consumer;
    }

    public async Task PublishAsync<T>(params IEnumerable<T> messages)
        where T : class
    {
        var endpoint = await _bus.GetSendEndpoint(new Uri($"queue:{Queue}"));
        foreach (var message in messages)
            await endpoint.Send(message);
    }

    public Task StopAsync() => _bus.StopAsync();

    public async ValueTask DisposeAsync() => await _bus.StopAsync();

    private Task ConsumeAsync(ConsumeContext<ContactChanged> context)
    {
        if (context.Message.LastName == Poison && !IsRepaired)
        {
            Interlocked.Increment(ref _failures);
            throw new InvalidOperationException($"Johan {Poison} cannot be processed.");
        }

        _processed.Enqueue(context.Message.LastName);
        return Task.CompletedTask;
    }
}
