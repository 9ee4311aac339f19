using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Documents;

/// <summary>The family added the proof that its request was declared without; agents now review it.</summary>
public sealed record SupportingDocumentsProvided
{
    [JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
    public required RequestKind RequestKind { get; init; }

    /// <summary>The id of the request of that kind; it identifies the review too.</summary>
    public required string RequestId { get; init; }
    public required string HouseholdId { get; init; }

    /// <summary>The review's version.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset ProvidedAt { get; init; }

    /// <summary>The proof is late where it was added after the deadline.</summary>
    public required ProofDue Due { get; init; }
}
