namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// Documents of a storage space expire soon, and their owner ticked the reminder: one message per account and day. It names no document:
/// titles are encrypted.
/// </summary>
public sealed record SpaceExpiryReminded
{
    public required string AccountId { get; init; }

    /// <summary>The version of the space.</summary>
    public required long Version { get; init; }

    /// <summary>The day in the town.</summary>
    public required DateOnly RemindedOn { get; init; }

    /// <summary>One per last day of validity, in ascending order.</summary>
    public required IReadOnlyList<SpaceExpiry> Expiries { get; init; }
}

/// <summary>How many documents are valid until that day.</summary>
public sealed record SpaceExpiry
{
    public required DateOnly ValidUntil { get; init; }

    /// <summary>From 1.</summary>
    public required int Documents { get; init; }
}
