using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Recaps;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>The digest of a change of days: household, child, enrolment and the days with their action and state. A change of other days
/// of the planning does not change it.</summary>
internal static class RequestDigest
{
    public static string Of(
        string householdId, PlanningContext context, IReadOnlyList<DateOnly> added, IReadOnlyList<DateOnly> removed) => RecapDigest.Of(
    [
        "reservations",
        householdId,
        context.Enrolment.ChildId,
        context.Enrolment.Id,
        .. added.Select(day => $"reserve {day:yyyy-MM-dd} {context.Planning.On(day)?.State}"),
        .. removed.Select(day => $"cancel {day:yyyy-MM-dd} {context.Planning.On(day)?.State}"),
    ]);
}
