using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts.Documents;

/// <summary>The deadline of the proof that a request was declared without is near, or has passed: the family is reminded once.</summary>
public sealed record SupportingDocumentsDue
{
    [JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
    public required RequestKind RequestKind { get; init; }
    public required RequestHead Request { get; init; }

    /// <summary>The review's version.</summary>
    public required long Version { get; init; }
    public required ProofDue Due { get; init; }
    public required DateTimeOffset RemindedAt { get; init; }
}
