using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.RefusalReasons;

/// <summary>
/// A reason of the town's list for refusing supporting documents. Its id is its code, which never changes. One of the start list is stored
/// from its first edit on; its version is 0 before.
/// </summary>
internal sealed record ListedReason : Aggregate
{
    public required ReasonWording Wording { get; init; }

    /// <summary>When the town added it; null for one of the start list.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>When it was edited last; null for one that never was.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What it was before, oldest first.</summary>
    public IReadOnlyList<EarlierWording> Earlier { get; init; } = [];

    /// <summary>The agent's own words are required with it.</summary>
    public bool NeedsWords() => Id == ReasonCodes.Other;

    /// <summary>What a decision keeps of it.</summary>
    public TownReason AtDecision() => new() { Code = Id, Label = Wording.Label, Sentence = Wording.Sentence };
}

/// <summary>What an administrator edits of a reason.</summary>
/// <param name="Label">What agents choose.</param>
/// <param name="Sentence">What families read.</param>
/// <param name="IsWithdrawn">It is offered no longer; decisions that have it keep it.</param>
internal sealed record ReasonWording(string Label, string Sentence, bool IsWithdrawn = false);

/// <summary>The wording of a reason until an edit.</summary>
internal sealed record EarlierWording(ReasonWording Wording, DateTimeOffset Until);
