using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EspaceFamille.Errors;

/// <summary>Asks the management API for the names: AMQP itself lists no queues.</summary>
internal static class ErrorQueueNames
{
    public static async Task<IReadOnlyList<string>> ReadAsync(BrokerAddress broker)
    {
        using var http = new HttpClient { BaseAddress = broker.Management, DefaultRequestHeaders = { Authorization = broker.Authorization } };
        var queues = await http.GetFromJsonAsync<JsonArray>($"api/queues/{Uri.EscapeDataString(broker.VirtualHost)}?columns=name&disable_stats=true");
        return [.. queues!.Select(queue => $"{queue!["name"]}").Where(OrderRules.IsErrorQueue).Order(StringComparer.Ordinal)];
    }
}
