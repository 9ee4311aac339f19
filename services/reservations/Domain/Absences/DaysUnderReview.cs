namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>The days that absences hold: no other absence may name them until the plannings carry the town's decision.</summary>
internal static class DaysUnderReview
{
    /// <summary>The days of one enrolment, each with the id of its absence.</summary>
    public static IReadOnlyDictionary<DateOnly, string> Of(IEnumerable<Absence> claiming, string enrolmentId) => (
        from absence in claiming
        from claim in absence.Claims
        where claim.EnrolmentId == enrolmentId
        select (claim.Day, absence.Id)).ToDictionary();
}
