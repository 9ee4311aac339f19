using EspaceFamille.Benchmarks.Harness;
using MassTransit;

namespace EspaceFamille.Benchmarks.Floors;

internal sealed record FirstHop;

internal sealed record SecondHop;

internal sealed record ThirdHop;

internal sealed record FourthHop;

/// <summary>Four messages, each published by the consumer of the one before: MassTransit, confirmed publishes, quorum queues.</summary>
internal static class MessageChain
{
    private const int Count = 500;

    public static async Task<Samples> MeasureAsync(Uri broker)
    {
        var arrived = new TaskCompletionSource();
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(broker);
            Hop<FirstHop>(rabbit, context => context.Publish(new SecondHop()));
            Hop<SecondHop>(rabbit, context => context.Publish(new ThirdHop()));
            Hop<ThirdHop>(rabbit, context => context.Publish(new FourthHop()));
            Hop<FourthHop>(rabbit, _ =>
            {
                arrived.SetResult();
                return Task.CompletedTask;
            });
        });
        await bus.StartAsync();
        try
        {
            return await Sampling.OneAtATimeAsync(warmUp: Count, Count, async () =>
            {
                arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await bus.Publish(new FirstHop());
                await arrived.Task;
            });
        }
        finally
        {
            await bus.StopAsync();
        }
    }

    private static void Hop<T>(IRabbitMqBusFactoryConfigurator rabbit, MessageHandler<T> handle)
        where T : class =>
        rabbit.ReceiveEndpoint(typeof(T).Name, endpoint =>
        {
            endpoint.SetQuorumQueue();
            endpoint.Handler(handle);
        });
}
