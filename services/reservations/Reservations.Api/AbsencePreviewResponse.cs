namespace EspaceFamille.Reservations.Api;

/// <summary>The days that an absence would concern. Nothing is saved.</summary>
/// <param name="From" example="2026-12-14">First day, inclusive.</param>
/// <param name="To" example="2026-12-18">Last day, inclusive.</param>
/// <param name="Days">Reserved days.</param>
/// <param name="Served">Days of the period whose meal has already been served: they would stay billed.</param>
public sealed record AbsencePreviewResponse(
    DateOnly From, DateOnly To, IReadOnlyList<PreviewedDay> Days, IReadOnlyList<ServedDay> Served);

/// <summary>A reserved day that an absence would concern.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Activity" example="Restauration scolaire">The activity's name.</param>
/// <param name="Day" example="2026-12-17">The reserved day.</param>
/// <param name="Deadline" example="2026-12-02T22:59:59Z">
/// The last instant, inclusive, of an ordinary cancellation, which needs no proof.
/// </param>
/// <param name="CanStillCancel">Whether that instant is still to come.</param>
public sealed record PreviewedDay(string EnrolmentId, string Activity, DateOnly Day, DateTimeOffset Deadline, bool CanStillCancel);

/// <summary>A day of an enrolment whose meal has already been served.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Day" example="2026-12-17">The day that was served.</param>
public sealed record ServedDay(string EnrolmentId, DateOnly Day);
