using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>The proof that a request was declared without, from its declaration on.</summary>
internal sealed record AwaitedProof
{
    public required ProofDue Due { get; init; }

    /// <summary>When the family was reminded; null before.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When the family added it; null while it is awaited, and where the request ended without it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>It was added after its deadline.</summary>
    public bool IsLate() => ReceivedAt > Due.Deadline;
}
