using System.Text.Json.Serialization;

namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>The bounds of the queues whose names match. A policy, unlike the arguments of a queue, can be changed later.</summary>
internal sealed record BrokerPolicy(string Name, string Pattern, BrokerPolicyDefinition Definition)
{
    private const string DropHead = "drop-head";

    /// <summary>
    /// The oldest messages are dropped, since a full queue that refuses messages would block the publisher for all partners. What is
    /// dropped is dead-lettered to a queue of ours, where it is counted.
    /// </summary>
    public static BrokerPolicy OfPartners(int length) =>
        new("partners", @"^p\.", new(length, DropHead, DeadLetterExchange: "", WantedBroker.Dropped));

    public static BrokerPolicy OfDropped { get; } = new("dropped", $"^{WantedBroker.Dropped}$", new(10_000, DropHead, null, null));
}

/// <summary>What a policy sets.</summary>
internal sealed record BrokerPolicyDefinition(
    [property: JsonPropertyName("max-length")] int? MaxLength,
    [property: JsonPropertyName("overflow")] string? Overflow,
    [property: JsonPropertyName("dead-letter-exchange"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? DeadLetterExchange,
    [property: JsonPropertyName("dead-letter-routing-key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? DeadLetterRoutingKey);
