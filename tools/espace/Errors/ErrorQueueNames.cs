using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EspaceFamille.Tool.Errors;

/// <summary>Reads the names of the error queues from the management API: AMQP itself lists no queues.</summary>
internal static class ErrorQueueNames
{
    /// <summary>What MassTransit appends to a queue's name for the messages that failed in it.</summary>
    private const string Suffix = "_error";

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

    public static bool IsErrorQueue(string queue) => queue.Length > Suffix.Length && queue.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The queue in which the messages of an error queue failed.</summary>
    public static string Origin(string errorQueue) => errorQueue[..^Suffix.Length];
}
