using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EspaceFamille.Tool.Errors;

/// <summary>Reads the names of the error queues from the management API: AMQP itself lists no queues.</summary>
internal static class ErrorQueueNames
{
    private const string Skipped = "_skipped";

    /// <summary>What MassTransit appends to a queue's name: for the messages that failed in it, and for those of a type that it does not
    /// consume.</summary>
    public static readonly string[] Suffixes = ["_error", Skipped];

    public static async Task<IReadOnlyList<string>> ReadAsync(BrokerAddress broker, CancellationToken cancel)
    {
        using var http = new HttpClient
        {
            BaseAddress = broker.Management,
            DefaultRequestHeaders = { Authorization = broker.Authorization },
        };
        var path = $"api/queues/{Uri.EscapeDataString(broker.VirtualHost)}?columns=name&disable_stats=true";
        var queues = await http.GetFromJsonAsync<JsonArray>(path, cancel);
        return [.. queues!.Select(queue => $"{queue!["name"]}").Where(IsErrorQueue).Order(StringComparer.Ordinal)];
    }

    public static bool IsErrorQueue(string queue) => Origin(queue).Length is var length && length > 0 && length < queue.Length;

    /// <summary>Whether it is for messages of a type that the queue of origin does not consume.</summary>
    public static bool IsSkipped(string queue) => queue.EndsWith(Skipped, StringComparison.Ordinal);

    /// <summary>The queue in which the messages of an error queue failed, or were skipped.</summary>
    public static string Origin(string errorQueue) =>
        Suffixes.FirstOrDefault(suffix => errorQueue.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix
            ? errorQueue[..^suffix.Length]
            : errorQueue;
}
