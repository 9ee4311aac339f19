namespace EspaceFamille.Reservations.Domain.Enrolments;

/// <summary>A child takes part in an activity, at a place and in a group, for a period (both days inclusive).</summary>
/// <param name="HouseholdIds">The household, or both households of a child in shared custody.</param>
/// <param name="Activity">The activity's code.</param>
/// <param name="BookableUntil">The last day that the town has opened for booking; null when all are.</param>
internal sealed record Enrolment(
    string Id,
    string Code,
    string ChildId,
    IReadOnlyList<string> HouseholdIds,
    string Activity,
    string PlaceId,
    string Group,
    DateOnly From,
    DateOnly To,
    DateTimeOffset CreatedAt,
    DateOnly? BookableUntil = null)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}
