using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>Receives the story's messages in a queue of its own, by the broker's management API, and prints them.</summary>
internal sealed class MessageWatch : IDisposable
{
    private static readonly string[] Messages =
    [
        "EspaceFamille.Contracts.Reservations:AbsenceDeclared",
        "EspaceFamille.Contracts.Documents:SupportingDocumentsReviewed",
        "EspaceFamille.Contracts.Reservations:AbsenceSettled",
    ];

    private readonly HttpClient _broker;
    private readonly string _queue = $"story-{Guid.CreateVersion7()}";

    private MessageWatch(Uri management, string password)
    {
        _broker = new HttpClient { BaseAddress = management };
        _broker.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"espace:{password}")));
    }

    /// <summary>Null where the broker is not the instance's own: its password is unknown then.</summary>
    public static async Task<MessageWatch?> StartAsync(StoryOptions options)
    {
        var secret = options.Data is null ? null : Path.Combine(options.Data, "secrets", "broker");
        if (secret is null || !File.Exists(secret))
            return null;
        var watch = new MessageWatch(
            options.BrokerManagement, Convert.ToHexStringLower(Convert.FromBase64String(await File.ReadAllTextAsync(secret))));
        var arguments = new Dictionary<string, int>(StringComparer.Ordinal) { ["x-expires"] = 120_000 };
        await watch._broker.PutAsJsonAsync($"api/queues/%2F/{watch._queue}", new { durable = false, auto_delete = false, arguments });
        foreach (var message in Messages)
        {
            using var bound = await watch._broker.PostAsJsonAsync(
                $"api/bindings/%2F/e/{Uri.EscapeDataString(message)}/q/{watch._queue}", new { routing_key = "" });
            bound.EnsureSuccessStatusCode();
        }

        return watch;
    }

    /// <summary>Prints each message of the story with its type, its id and its body.</summary>
    public async Task PrintAsync()
    {
        var seen = new List<JsonNode>();
        await Polling.ForAsync("the three messages", async () =>
        {
            using var response = await _broker.PostAsJsonAsync(
                $"api/queues/%2F/{_queue}/get", new { count = 10, ackmode = "ack_requeue_false", encoding = "auto" });
            seen.AddRange((await response.Content.ReadFromJsonAsync<JsonArray>())!.OfType<JsonNode>());
            return seen.Count >= Messages.Length ? seen : null;
        });
        foreach (var envelope in seen.Select(message => JsonNode.Parse(message["payload"]!.GetValue<string>())!))
        {
            Transcript.Line($"{envelope["messageType"]![0]} {envelope["messageId"]}");
            Transcript.Block(envelope["message"]!.ToJsonString());
        }
    }

    public void Dispose() => _broker.Dispose();
}
