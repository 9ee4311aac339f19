namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>The days of absences under review: no other absence may name them until the town decides.</summary>
internal static class DaysUnderReview
{
    /// <summary>The days of one enrolment, each with the id of its absence.</summary>
    public static IReadOnlyDictionary<DateOnly, string> Of(IEnumerable<Absence> underReview, string enrolmentId) => underReview
        .SelectMany(absence => absence.Days
            .Where(days => days.EnrolmentId == enrolmentId)
            .SelectMany(days => days.Days, (_, day) => (Day: day, absence.Id)))
        .DistinctBy(found => found.Day)
        .ToDictionary(found => found.Day, found => found.Id);
}
