using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>MassTransit over RabbitMQ, set up once for every service.</summary>
internal static class Messaging
{
    /// <summary>Set by the migrate command: the bus then declares exchanges, queues and bindings and consumes nothing.</summary>
    internal const string TopologyOnly = "Messaging:TopologyOnly";

    internal static void AddMessaging(this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator> consumers)
    {
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, includeNamespace: false));
            consumers(bus);
            bus.AddConfigureEndpointsCallback((context, name, endpoint) =>
            {
                context.GetRequiredService<QueueTopology>().Own(name);
                if (endpoint is IRabbitMqReceiveEndpointConfigurator queue)
                    queue.SetQuorumQueue();
                endpoint.UseMessageRetry(Patiently);
                endpoint.UseConsumeFilter(typeof(BeforeAcknowledgeFilter<>), context);
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                var options = context.GetRequiredService<IOptions<RabbitMqOptions>>().Value;
                rabbit.Host(options.Uri);
                rabbit.DeployTopologyOnly = builder.Configuration.GetValue<bool>(TopologyOnly);
                rabbit.PrefetchCount = 16;
                rabbit.ConfigureEndpoints(context);
            });
        });
        // MassTransit logs the configuration of every queue at start, and a stack trace per retry: outages have a line of their own.
        builder.Logging.AddFilter("MassTransit", LogLevel.Error);
        // A host starts while its broker is unavailable: it writes, and the outbox waits. Only a host that migrates itself
        // waits for its queues, as it would wait for the job that declares them.
        var migratesItself = builder.Configuration.GetValue<bool>($"{BeforeServingOptions.Section}:{nameof(BeforeServingOptions.Migrate)}");
        builder.Services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = migratesItself);
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
