using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Features.Requests.ListRequests;

/// <summary>What a filter means for the requests of this service.</summary>
internal static class RequestSelection
{
    /// <summary>Whether absences match.</summary>
    public static bool HasAbsences(this RequestFilter filter) =>
        filter is { Kind: null or RequestKind.Absence, State: not RequestState.Submitted };

    /// <summary>The state of the absences that match; null for every state.</summary>
    public static Domain.Absences.AbsenceState? AbsenceState(this RequestFilter filter) => filter.State switch
    {
        RequestState.UnderReview => Domain.Absences.AbsenceState.UnderReview,
        RequestState.Accepted => Domain.Absences.AbsenceState.Accepted,
        RequestState.Refused => Domain.Absences.AbsenceState.Refused,
        RequestState.Withdrawn => Domain.Absences.AbsenceState.Withdrawn,
        RequestState.Submitted or RequestState.Unknown or null => null,
    };

    /// <summary>Whether requests for reservations match: they are accepted as soon as they are applied.</summary>
    public static bool HasReservations(this RequestFilter filter) => filter is
    {
        Kind: null or RequestKind.Reservations, State: null or RequestState.Accepted or RequestState.Submitted,
    };
}
