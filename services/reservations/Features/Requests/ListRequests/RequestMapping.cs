using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Requests;

namespace EspaceFamille.Reservations.Features.Requests.ListRequests;

/// <summary>From absences and requests for reservations to the lines of one list.</summary>
internal static class RequestMapping
{
    public static RequestSummary Of(Absence absence) => new(
        absence.Id, absence.Number, RequestKind.Absence, StateOf(absence.State), absence.DeclaredAt, absence.ChildId, null,
        absence.From, absence.To, absence.Days.Sum(enrolment => enrolment.Days.Count))
    {
        ProofDeadline = absence.AwaitedProof()?.Deadline,
        ProofLastResort = absence.AwaitedProof()?.LastResort,
    };

    public static RequestSummary Of(ReservationRequest request)
    {
        DateOnly[] days = [.. request.Parts.SelectMany(part => part.Added.Concat(part.Removed))];
        return new(
            request.Id, request.Number, RequestKind.Reservations, StateOf(request), request.SubmittedAt,
            request.Parts[0].ChildId, null, days.Min(), days.Max(), days.Length)
        {
            Added = request.Parts.Sum(part => part.Added.Count),
            Removed = request.Parts.Sum(part => part.Removed.Count),
        };
    }

    private static RequestState StateOf(ReservationRequest request) =>
        RequestRules.IsTaken(request) ? RequestState.Accepted : RequestState.Submitted;

    private static RequestState StateOf(Domain.Absences.AbsenceState state) => state switch
    {
        Domain.Absences.AbsenceState.UnderReview => RequestState.UnderReview,
        Domain.Absences.AbsenceState.Accepted => RequestState.Accepted,
        Domain.Absences.AbsenceState.Refused => RequestState.Refused,
        Domain.Absences.AbsenceState.Withdrawn => RequestState.Withdrawn,
    };
}
