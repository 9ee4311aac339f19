using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.LetterBatches;

/// <summary>
/// The letters to the adults of all households in which nobody has an account. A job writes them part by part, in the order of the
/// households' ids, and continues after a crash where the last part ended.
/// </summary>
internal sealed record LetterBatch : Aggregate
{
    public required LetterBatchState State { get; init; }

    /// <summary>The agent's account.</summary>
    public required string RequestedBy { get; init; }
    public required string Role { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>How many households there were, with or without an account.</summary>
    public required int Households { get; init; }

    /// <summary>How many of them were looked at.</summary>
    public int Done { get; init; }

    /// <summary>How many letters were written.</summary>
    public int Letters { get; init; }

    /// <summary>How many files they are in, numbered from 1.</summary>
    public int Parts { get; init; }

    /// <summary>The last household that was looked at; null before the first.</summary>
    public string? Cursor { get; init; }
}

internal enum LetterBatchState
{
    /// <summary>One batch at most.</summary>
    Running,
    Written,
}
