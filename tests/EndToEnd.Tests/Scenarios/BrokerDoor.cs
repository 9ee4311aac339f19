using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>A message as the broker carried it, with the exchange that it came through.</summary>
internal sealed record Envelope(string Exchange, JsonNode Properties, string Payload);

/// <summary>Listens to an absence's messages beside their consumers, and sends them again, by the broker's management API.</summary>
internal sealed class BrokerDoor : IDisposable
{
    private static readonly string[] Exchanges =
    [
        "EspaceFamille.Contracts.Reservations:AbsenceDeclared",
        "EspaceFamille.Contracts.Documents:SupportingDocumentsReviewed",
        "EspaceFamille.Contracts.Reservations:AbsenceSettled",
    ];

    private readonly HttpClient _broker;
    private readonly string _queue = $"tests-{Guid.CreateVersion7()}";

    private BrokerDoor(StoryOptions options)
    {
        var password = Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(Path.Combine(options.Data!, "secrets", "broker"))));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"espace:{password}"));
        _broker = new HttpClient { BaseAddress = options.BrokerManagement, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", credentials) } };
    }

    public static async Task<BrokerDoor> OpenAsync(StoryOptions options)
    {
        var door = new BrokerDoor(options);
        var arguments = new Dictionary<string, int>(StringComparer.Ordinal) { ["x-expires"] = 120_000 };
        using var declared = await door._broker.PutAsJsonAsync($"api/queues/%2F/{door._queue}", new { durable = false, auto_delete = false, arguments });
        declared.EnsureSuccessStatusCode();
        foreach (var exchange in Exchanges)
        {
            using var bound = await door._broker.PostAsJsonAsync($"api/bindings/%2F/e/{Uri.EscapeDataString(exchange)}/q/{door._queue}", new { routing_key = "" });
            bound.EnsureSuccessStatusCode();
        }

        return door;
    }

    /// <summary>The absence's messages in the order in which they were sent, once all of them have been.</summary>
    public async Task<IReadOnlyList<Envelope>> OfAsync(string absence)
    {
        var seen = new List<Envelope>();
        await Eventually.True(
            async () =>
            {
                using var taken = await _broker.PostAsJsonAsync($"api/queues/%2F/{_queue}/get", new { count = 100, ackmode = "ack_requeue_false", encoding = "auto" });
                seen.AddRange((await taken.Content.ReadFromJsonAsync<JsonArray>())!
                    .Select(message => new Envelope($"{message!["exchange"]}", message["properties"]!, $"{message["payload"]}"))
                    .Where(envelope => envelope.Payload.Contains(absence, StringComparison.Ordinal)));
                return seen.Count >= Exchanges.Length;
            },
            "the absence's messages");
        return seen;
    }

    public async Task SendAgainAsync(Envelope envelope)
    {
        using var sent = await _broker.PostAsJsonAsync(
            $"api/exchanges/%2F/{Uri.EscapeDataString(envelope.Exchange)}/publish",
            new { properties = envelope.Properties, routing_key = "", payload = envelope.Payload, payload_encoding = "string" });
        Assert.True((await sent.Content.ReadFromJsonAsync<JsonNode>())!["routed"]!.GetValue<bool>());
    }

    public void Dispose() => _broker.Dispose();
}
