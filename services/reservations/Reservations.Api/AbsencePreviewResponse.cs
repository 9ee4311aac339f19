namespace EspaceFamille.Reservations.Api;

/// <summary>The days that an absence would concern. Nothing is saved.</summary>
/// <param name="Days">Reserved days.</param>
/// <param name="Served">Days of the period whose meal has already been served: they would stay billed.</param>
public sealed record AbsencePreviewResponse(
    DateOnly From, DateOnly To, IReadOnlyList<PreviewedDay> Days, IReadOnlyList<ServedDay> Served);

/// <param name="Deadline">The last instant, inclusive, of an ordinary cancellation, which needs no proof.</param>
/// <param name="CanStillCancel">Whether that instant is still to come.</param>
public sealed record PreviewedDay(string EnrolmentId, string Activity, DateOnly Day, DateTimeOffset Deadline, bool CanStillCancel);

/// <summary>A day of an enrolment whose meal has already been served.</summary>
public sealed record ServedDay(string EnrolmentId, DateOnly Day);
