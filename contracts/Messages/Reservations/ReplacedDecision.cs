namespace EspaceFamille.Contracts.Reservations;

/// <summary>An earlier decision on the same request, of which the family was notified.</summary>
public sealed record ReplacedDecision
{
    /// <summary>Its number: 1 for the first decision of a review.</summary>
    public required int Number { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}
