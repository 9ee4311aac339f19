using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace EspaceFamille.Platform;

/// <summary>Declares what the bus does not: the <c>_error</c> queue of each queue before its first fault, and its policy.</summary>
public sealed class QueueTopology(IOptions<RabbitMqOptions> options, OutageLog outages)
{
    /// <summary>Far more than any restart or outage causes; RabbitMQ 4 would otherwise drop a message at 20.</summary>
    private const int DeliveryLimit = 100;
    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);
    private readonly ConnectionFactory _broker = new() { Uri = options.Value.Uri, RequestedConnectionTimeout = TimeSpan.FromSeconds(5) };

    public void Own(string queue) => _own.TryAdd(queue, true);

    /// <summary>
    /// Ends a host whose user or password the broker refuses. An unavailable broker is no failure: the outbox waits for it.
    /// </summary>
    public async Task CheckAccessAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await _broker.CreateConnectionAsync(cancel);
        }
        catch (Exception failure) when (Unavailable.IsPassing(failure))
        {
            outages.Report(failure);
        }
    }

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
