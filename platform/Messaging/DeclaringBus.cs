using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>How the service adds its consumers to a bus.</summary>
internal sealed record Consumers(Action<IBusRegistrationConfigurator> Add);

/// <summary>
/// A second bus with the service's consumers, which declares and consumes nothing: the serving one runs as a user who may not
/// bind its queues to the messages of other services.
/// </summary>
internal sealed class DeclaringBus(ServiceName service, Consumers consumers, ILoggerFactory logs)
{
    /// <summary>Declares the service's queues and their bindings, and returns the names of the queues.</summary>
    /// <param name="broker">With a user who may declare and bind them.</param>
    public async Task<IReadOnlyCollection<string>> DeployAsync(Uri broker, CancellationToken cancel)
    {
        var queues = new ConcurrentQueue<string>();
        await using var provider = Services(broker, queues).BuildServiceProvider();
        await provider.GetRequiredService<IBusControl>().DeployAsync(cancel);
        return queues;
    }

    private IServiceCollection Services(Uri broker, ConcurrentQueue<string> queues) =>
        new ServiceCollection().AddSingleton(logs).AddSingleton(typeof(ILogger<>), typeof(Logger<>)).AddMassTransit(bus =>
        {
            bus.AddConsumersOf(service.Name, consumers.Add);
            bus.AddConfigureEndpointsCallback((_, name, endpoint) =>
            {
                queues.Enqueue(name);
                endpoint.UseQuorumQueue();
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker);
                rabbit.DeployTopologyOnly = true;
                rabbit.ConfigureEndpoints(context);
            });
        });
}
