using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// The documents of a request were reviewed, by an agent or by the town's own setting. The agent may change the decision within a day: each
/// decision has a number, and a consumer applies the highest only.
/// </summary>
public sealed record SupportingDocumentsReviewed
{
    [JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
    public required RequestKind RequestKind { get; init; }

    /// <summary>The id of the request of that kind; it identifies the review too.</summary>
    public required string RequestId { get; init; }
    public required string HouseholdId { get; init; }
    public required long Version { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>Null when accepted. The agent's own words stay in the review, where the family reads them.</summary>
    public RefusalReason? Reason { get; init; }

    /// <summary>
    /// The same as the town's list worded it; <see cref="Reason"/> is <see cref="RefusalReason.Other"/> for one that the town added. Null
    /// when accepted, and in a message of an earlier version.
    /// </summary>
    public TownReason? TownReason { get; init; }
    public required DateTimeOffset ReviewedAt { get; init; }

    /// <summary>The number of the decision in its review: 1 for the first, and where a message of an earlier version has none.</summary>
    public int? Number { get; init; }

    /// <summary>Whether the town's settings decided and no agent; null in a message of an earlier version.</summary>
    public bool? Automatic { get; init; }

    /// <summary>The number of the decision that this one undoes; null for the first.</summary>
    public int? Undoes { get; init; }
}
