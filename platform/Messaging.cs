using System.ComponentModel.DataAnnotations;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Where the broker is, with user, password and virtual host in the address.</summary>
public sealed class RabbitMqOptions
{
    [Required] public Uri Uri { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");
}

/// <summary>MassTransit over RabbitMQ, set up once for every service.</summary>
internal static class Messaging
{
    /// <summary>Set by the prepare command: the bus then declares exchanges, queues and bindings and consumes nothing.</summary>
    internal const string TopologyOnly = "Messaging:TopologyOnly";

    internal static void AddMessaging(this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator> consumers)
    {
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, includeNamespace: false));
            consumers(bus);
            bus.AddConfigureEndpointsCallback((context, _, endpoint) =>
            {
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
        // It says at each start how every queue is set up, and at each retry the whole stack: too much for a log.
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
        // A host is up while its broker is away: it writes, and the outbox waits. Only a host that prepares itself is not
        // up before its queues are, as it would not be before a job had declared them.
        var preparesItself = builder.Configuration.GetValue<bool>($"{BeforeServingOptions.Section}:{nameof(BeforeServingOptions.Prepare)}");
        builder.Services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = preparesItself);
    }

    /// <summary>
    /// The database away is waited for in place, from 0.2 to 5 s a time and for about 20 minutes, which is under the
    /// broker's acknowledgement timeout. Anything else is a fault that waiting cannot mend: it goes to <c>_error</c>.
    /// </summary>
    private static void Patiently(IRetryConfigurator retry)
    {
        retry.Handle<MongoConnectionException>();
        retry.Handle<MongoNotPrimaryException>();
        retry.Handle<TimeoutException>();
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
