namespace EspaceFamille.Contracts.Reservations;

/// <summary>A decision on an absence was written to the plannings: <c>Days</c> and <c>ServedDays</c> are its effect.</summary>
public sealed record AbsenceSettled
{
    public required RequestHead Request { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset SettledAt { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>Why it was refused, from the closed list of <see cref="Documents.RefusalReason"/>; null when accepted.</summary>
    public Documents.RefusalReason? Reason { get; init; }

    /// <summary>The same as the town's list worded it at the decision; null when accepted, and where the decision has none.</summary>
    public Documents.TownReason? TownReason { get; init; }

    /// <summary>Accepted: the days that are cancelled and not billed. Refused: the days that stay billed.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }

    /// <summary>Days whose meal was already served: they stay billed whatever the decision.</summary>
    public required IReadOnlyList<EnrolmentDays> ServedDays { get; init; }

    /// <summary>The number of the decision in its review: 1 for the first, and where a message of an earlier version has none.</summary>
    public int? Number { get; init; }

    /// <summary>The decision that this one replaces; null for the first.</summary>
    public ReplacedDecision? Replaced { get; init; }

    /// <summary>Days that carried the replaced decision and that this one could not change, in no other list; null where there is none.
    /// </summary>
    public IReadOnlyList<KeptDays>? KeptDays { get; init; }
}
