using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MongoDB.Driver;
using RabbitMQ.Client;

namespace EspaceFamille.Platform;

/// <summary>Where the broker is, with user, password and virtual host in the address.</summary>
public sealed class RabbitMqOptions
{
    [Required] public Uri Uri { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");

    /// <summary>
    /// The management API, which sets policies. Its user and password are those of <see cref="Uri"/> unless the address has others.
    /// </summary>
    public Uri? ManagementUri { get; set; }
}

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
        // MassTransit logs the configuration of every queue at start, and a stack trace per retry: too much for a log.
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
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

/// <summary>Declares what the bus does not: the <c>_error</c> queue of each queue before its first fault, and its policy.</summary>
public sealed class QueueTopology(IOptions<RabbitMqOptions> options)
{
    /// <summary>Far more than any restart or outage causes; RabbitMQ 4 would otherwise drop a message at 20.</summary>
    private const int DeliveryLimit = 100;
    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);
    private readonly ConnectionFactory _broker = new() { Uri = options.Value.Uri };

    public void Own(string queue) => _own.TryAdd(queue, true);

    /// <summary>Idempotent. Requires a built bus, so that its queues are known.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        await using (var connection = await _broker.CreateConnectionAsync(cancel))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: cancel))
            foreach (var queue in _own.Keys)
                await DeclareErrorQueueAsync(channel, ErrorQueue(queue), cancel);
        if (options.Value.ManagementUri is not { } management)
            return;
        using var http = Management(management);
        var overview = await http.GetFromJsonAsync<JsonElement>("api/overview", cancel);
        var major = int.Parse(
            overview.GetProperty("rabbitmq_version").GetString()!.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var queue in _own.Keys)
            (await http.PutAsJsonAsync($"api/policies/{Uri.EscapeDataString(_broker.VirtualHost)}/{queue}", Policy(queue, major),
                cancel)).EnsureSuccessStatusCode();
    }

    /// <summary>With the same arguments as the bus, which declares it at the first fault and would fail on a difference.</summary>
    private static async Task DeclareErrorQueueAsync(IChannel channel, string name, CancellationToken cancel)
    {
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancel);
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }, cancellationToken: cancel);
        await channel.QueueBindAsync(name, name, "", cancellationToken: cancel);
    }

    /// <summary>No message is dropped: one that exceeds the delivery limit is dead-lettered to the error queue, at least once.</summary>
    public static object Policy(string queue, int brokerVersion)
    {
        var definition = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["dead-letter-exchange"] = "",
            ["dead-letter-routing-key"] = ErrorQueue(queue),
            ["dead-letter-strategy"] = "at-least-once",
            ["overflow"] = "reject-publish",
        };
        if (brokerVersion >= 4)
            definition["delivery-limit"] = DeliveryLimit;
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pattern"] = $"^{Regex.Escape(queue)}$",
            ["definition"] = definition,
            ["apply-to"] = "queues",
        };
    }

    private static string ErrorQueue(string queue) => $"{queue}_error";

    private HttpClient Management(Uri address)
    {
        var user = address.UserInfo is { Length: > 0 } own ? Uri.UnescapeDataString(own) : $"{_broker.UserName}:{_broker.Password}";
        var authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        return new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = authorization } };
    }
}
