using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>A day of a planning that an act of the town cancelled.</summary>
/// <param name="Before">The day as it was: it returns when the act is taken back, unless the family changed the day since.</param>
internal sealed record CancelledDay(DateOnly Day, string ActId, PlanningDay Before)
{
    public CancellationCause Cause { get; init; }

    /// <summary>What families read as the reason of a closure; null for another cause.</summary>
    public string? Reason { get; init; }

    /// <summary>The act was taken back, and the day is reserved again.</summary>
    public bool IsRestored { get; init; }
}
