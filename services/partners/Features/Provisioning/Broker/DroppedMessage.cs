using System.Text.Json;

namespace EspaceFamille.Partners.Features.Provisioning.Broker;

/// <summary>A message of the queue <c>dropped</c>, as the management API returns it.</summary>
internal sealed record DroppedMessage(JsonElement Properties)
{
    private const string Unknown = "unknown";

    /// <summary>The queue that it waited in, and why it was dropped: <c>maxlen</c>, or <c>rejected</c> by the partner.</summary>
    public (string Queue, string Reason) Origin =>
        Properties.TryGetProperty("headers", out var headers) && headers.TryGetProperty("x-death", out var deaths)
            && deaths.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } death
            ? (death.GetProperty("queue").GetString()!, death.GetProperty("reason").GetString()!)
            : (Unknown, Unknown);
}
