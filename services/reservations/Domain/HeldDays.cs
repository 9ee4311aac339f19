namespace EspaceFamille.Reservations.Domain;

/// <summary>Days that absences under review hold until the town decides.</summary>
internal static class HeldDays
{
    /// <summary>Those of one enrolment, each with its absence's id.</summary>
    public static IReadOnlyDictionary<DateOnly, string> Of(IEnumerable<Absence> underReview, string enrolmentId) => underReview
        .SelectMany(absence => absence.Days
            .Where(days => days.EnrolmentId == enrolmentId)
            .SelectMany(days => days.Days, (_, day) => (Day: day, absence.Id)))
        .DistinctBy(held => held.Day)
        .ToDictionary(held => held.Day, held => held.Id);
}
