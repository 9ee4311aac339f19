using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A decision by an agent or by the town's setting. A refusal has a reason and may have words for the family.</summary>
internal sealed record Verdict(Decision Decision, RefusalReason? Reason = null, string? Words = null)
{
    /// <summary>The words as they are stored, sealed for one review; null when there are none.</summary>
    public byte[]? SealedWords { get; init; }

    /// <summary>The reason as the town's list words it now; null with an acceptance.</summary>
    public TownReason? TownReason { get; init; }

    /// <summary>The town's list offers the reason: no decision is made with a withdrawn one, although an earlier one may have it.</summary>
    public bool IsOffered { get; init; } = true;
}
