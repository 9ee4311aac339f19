using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ListRequests;

/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Open">How many of the household's requests are under review, whatever the page shows.</param>
internal sealed record RequestPage(IReadOnlyList<RequestLine> Items, string? Next, int Open);

/// <param name="Kind">"absence" or "reservations".</param>
/// <param name="State">Of an absence, its own; a request for reservations is accepted at once.</param>
internal sealed record RequestLine(
    string Id, string Number, string Kind, AbsenceState State, DateTimeOffset At, string? ChildId, string? ChildName, DateOnly From, DateOnly To, int Days)
{
    public static RequestLine Of(Absence absence) => new(
        absence.Id, absence.Number, RequestFilter.Absence, absence.State, absence.DeclaredAt, absence.ChildId, null, absence.From, absence.To,
        absence.Days.Sum(enrolment => enrolment.Days.Count));

    public static RequestLine Of(ReservationRequest request, string? childId)
    {
        DateOnly[] days = [.. request.Added, .. request.Removed];
        return new(request.Id, request.Number, RequestFilter.Reservations, AbsenceState.Accepted, request.SubmittedAt, childId, null, days.Min(), days.Max(), days.Length);
    }
}
