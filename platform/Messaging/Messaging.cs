using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>MassTransit over RabbitMQ, set up once for every service.</summary>
internal static class Messaging
{
    internal static void AddMessaging(this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator> consumers)
    {
        builder.Services.AddValidated<RabbitMqOptions>("RabbitMq");
        builder.Services.AddSingleton(new Consumers(consumers));
        builder.Services.AddSingleton<ConsumedMessages>();
        builder.Services.AddSingleton<BrokerTopology>();
        builder.Services.AddSingleton<BrokerMigration>();
        builder.Services.AddSingleton<OtherTopologies>();
        builder.Services.AddSingleton<BrokerAccess>();
        builder.Services.AddSingleton<ErrorBacklog>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ErrorBacklog>());
        builder.Services.AddMassTransit(bus =>
        {
            bus.AddConsumersOf(service, consumers);
            bus.AddConfigureEndpointsCallback((context, _, endpoint) =>
            {
                endpoint.UseDeclaredQueue();
                endpoint.UseMessageRetry(Patiently);
                endpoint.UseConsumeFilter(typeof(BeforeAcknowledgeFilter<>), context);
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(context.GetRequiredService<IOptions<RabbitMqOptions>>().Value.Uri);
                rabbit.PrefetchCount = 16;
                rabbit.ConfigureEndpoints(context);
            });
        });
        // MassTransit logs the configuration of every queue at start, and a stack trace per retry: outages have a line of their own.
        builder.Logging.AddFilter("MassTransit", LogLevel.Error);
    }

    /// <summary>The consumers, each with a queue that has the service's name in front.</summary>
    internal static void AddConsumersOf(
        this IBusRegistrationConfigurator bus, string service, Action<IBusRegistrationConfigurator> consumers)
    {
        bus.DisableUsageTelemetry();
        bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, includeNamespace: false));
        consumers(bus);
    }

    /// <summary>
    /// The queue that <see cref="BrokerTopology"/> declared: the service's user at the broker may neither bind it to the messages of
    /// another service nor publish faults.
    /// </summary>
    private static void UseDeclaredQueue(this IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is not IRabbitMqReceiveEndpointConfigurator queue)
            return;
        queue.SetQuorumQueue();
        queue.ConfigureConsumeTopology = false;
        queue.PublishFaults = false;
    }

    /// <summary>
    /// While the database is unavailable, a message is retried in place, at intervals from 0.2 to 5 s and for about 20 minutes,
    /// which is below the broker's acknowledgement timeout. Any other failure is permanent: the message moves to <c>_error</c>.
    /// </summary>
    private static void Patiently(IRetryConfigurator retry)
    {
        retry.Handle<Exception>(Unavailable.IsDatabase);
        TimeSpan[] first = [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];
        retry.Intervals([.. first, .. Enumerable.Repeat(TimeSpan.FromSeconds(5), 239)]);
    }

    private sealed class BeforeAcknowledgeFilter<T>(FaultPoints faults) : IFilter<ConsumeContext<T>>
        where T : class
    {
        public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
        {
            await next.Send(context);
            faults.Pass(FaultPoints.BeforeAcknowledge);
        }

        public void Probe(ProbeContext context) => context.CreateFilterScope("beforeAcknowledge");
    }
}
