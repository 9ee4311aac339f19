using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>The reserved days of a child that its absence would not concern: those of enrolments that were not chosen, of the other school
/// year for instance, and those that another absence holds.</summary>
internal static class LeftOutRules
{
    /// <param name="child">The plannings of all the child's enrolments in the period.</param>
    public static IReadOnlyList<LeftOutDay> Of(PlanningReading child, DeclareAbsenceRequest request) =>
    [
        .. from context in child.Contexts
           let enrolment = context.Enrolment
           let declared = DaysUnderReview.Of(child.UnderReview, enrolment.Id)
           from stored in context.Planning.Days
           let day = stored.Key
           where day >= request.From && day <= request.To && BookingRules.IsReserved(stored.Value)
           let chosen = request.EnrolmentIds.Contains(enrolment.Id, StringComparer.Ordinal)
           where !chosen || declared.ContainsKey(day)
           orderby day
           select new LeftOutDay(enrolment.Id, child.Town.ActivityOf(enrolment), day,
               chosen ? LeftOutReason.AlreadyDeclared : LeftOutReason.EnrolmentNotChosen),
    ];
}
