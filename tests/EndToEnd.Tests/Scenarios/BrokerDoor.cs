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
    /// <summary>What may hold more than ids, since it is there to tell who people are.</summary>
    private static readonly string[] AboutPeople = ["HouseholdChanged", "ContactChanged"];

    /// <summary>An absence's, from its declaration to its end.</summary>
    public static readonly string[] OfAbsences =
    [
        "EspaceFamille.Contracts.Reservations:AbsenceDeclared",
        "EspaceFamille.Contracts.Documents:SupportingDocumentsReviewed",
        "EspaceFamille.Contracts.Reservations:AbsenceSettled",
    ];

    private readonly HttpClient _broker;
    private readonly string _queue = $"tests-{Guid.CreateVersion7()}";

    private BrokerDoor(StoryOptions options)
    {
        var password = Convert.ToHexStringLower(
            Convert.FromBase64String(File.ReadAllText(Path.Combine(options.Data!, "secrets", "broker"))));
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"espace:{password}"));
        _broker = new HttpClient
        {
            BaseAddress = options.BrokerManagement,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", credentials) }
        };
    }

    /// <param name="about">The exchanges to listen to; null for every message that is not about people.</param>
    public static async Task<BrokerDoor> OpenAsync(StoryOptions options, IReadOnlyList<string>? about)
    {
        var door = new BrokerDoor(options);
        var arguments = new Dictionary<string, int>(StringComparer.Ordinal) { ["x-expires"] = 3_600_000 };
        using var declared = await door._broker.PutAsJsonAsync(
            $"api/queues/%2F/{door._queue}", new { durable = false, auto_delete = false, arguments });
        declared.EnsureSuccessStatusCode();
        foreach (var exchange in about ?? await door.ExchangesAsync())
        {
            using var bound = await door._broker.PostAsJsonAsync(
                $"api/bindings/%2F/e/{Uri.EscapeDataString(exchange)}/q/{door._queue}", new { routing_key = "" });
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
                seen.AddRange((await TakeAsync()).Where(envelope => envelope.Payload.Contains(absence, StringComparison.Ordinal)));
                return seen.Count >= OfAbsences.Length;
            },
            "the absence's messages");
        return seen;
    }

    /// <summary>What has come since the last time.</summary>
    public async Task<IReadOnlyList<Envelope>> TakeAsync()
    {
        using var taken = await _broker.PostAsJsonAsync(
            $"api/queues/%2F/{_queue}/get", new { count = 1000, ackmode = "ack_requeue_false", encoding = "auto" });
        return [.. (await taken.Content.ReadFromJsonAsync<JsonArray>())!.Select(message => new Envelope($"{message!["exchange"]}",
            message["properties"]!, $"{message["payload"]}"))];
    }

    public async Task SendAgainAsync(Envelope envelope)
    {
        using var sent = await _broker.PostAsJsonAsync(
            $"api/exchanges/%2F/{Uri.EscapeDataString(envelope.Exchange)}/publish",
            new { properties = envelope.Properties, routing_key = "", payload = envelope.Payload, payload_encoding = "string" });
        Assert.True((await sent.Content.ReadFromJsonAsync<JsonNode>())!["routed"]!.GetValue<bool>());
    }

    private async Task<IReadOnlyList<string>> ExchangesAsync() =>
    [
        .. (await _broker.GetFromJsonAsync<JsonArray>("api/exchanges/%2F"))!.Select(exchange => $"{exchange!["name"]}")
            .Where(
                name =>
                    name.StartsWith("EspaceFamille.Contracts.", StringComparison.Ordinal)
                        && !AboutPeople.Any(about => name.EndsWith($":{about}", StringComparison.Ordinal))),
    ];

    public void Dispose() => _broker.Dispose();
}
