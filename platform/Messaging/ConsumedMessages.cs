using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>How the service adds its consumers to a bus.</summary>
internal sealed record Consumers(Action<IBusRegistrationConfigurator> Add);

/// <summary>
/// Which messages each queue of the service consumes: read from a bus that is configured with the same consumers and never starts.
/// </summary>
internal sealed class ConsumedMessages(ServiceName service, Consumers consumers)
{
    /// <summary>The types of the messages by the name of their queue.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<Type>>> ByQueueAsync()
    {
        Dictionary<string, IReadOnlySet<Type>> queues = new(StringComparer.Ordinal);
        await using var provider = new ServiceCollection().AddLogging().AddMassTransit(bus =>
        {
            bus.AddConsumersOf(service.Name, consumers.Add);
            bus.AddConfigureEndpointsCallback((_, name, endpoint) =>
            {
                var messages = new HashSet<Type>();
                queues[name] = messages;
                endpoint.ConnectConsumerConfigurationObserver(new Observer(messages));
                endpoint.ConnectHandlerConfigurationObserver(new Observer(messages));
            });
            bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
        }).BuildServiceProvider();
        _ = provider.GetRequiredService<IBusControl>();
        return queues;
    }

    private sealed class Observer(HashSet<Type> messages) : IConsumerConfigurationObserver, IHandlerConfigurationObserver
    {
        public void ConsumerConfigured<TConsumer>(IConsumerConfigurator<TConsumer> configurator)
            where TConsumer : class
        {
        }

        public void ConsumerMessageConfigured<TConsumer, TMessage>(IConsumerMessageConfigurator<TConsumer, TMessage> configurator)
            where TConsumer : class
            where TMessage : class => messages.Add(typeof(TMessage));

        public void HandlerConfigured<TMessage>(IHandlerConfigurator<TMessage> configurator)
            where TMessage : class => messages.Add(typeof(TMessage));
    }
}
