using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Texts;

/// <summary>Kinds and states of requests in French.</summary>
internal static class RequestTexts
{
    public static Tag Of(RequestState state) => state switch
    {
        RequestState.Submitted => new("En cours", "wait", "clock"),
        RequestState.UnderReview => new("À l’étude", "wait", "clock"),
        RequestState.Accepted => new("Acceptée", "ok", "check"),
        RequestState.Refused => new("Refusée", "no", "cross"),
        RequestState.Withdrawn => new("Retirée", "", "undo"),
        RequestState.Unknown => new("État inconnu", "wait", "clock"),
    };

    public static Tag Of(AbsenceState state) => Of(state switch
    {
        AbsenceState.UnderReview => RequestState.UnderReview,
        AbsenceState.Accepted => RequestState.Accepted,
        AbsenceState.Refused => RequestState.Refused,
        AbsenceState.Withdrawn => RequestState.Withdrawn,
        AbsenceState.Unknown => RequestState.Unknown,
    });

    public static string Kind(RequestKind kind) => kind switch
    {
        RequestKind.Absence => "Absence",
        RequestKind.Reservations => "Réservations",
        RequestKind.Unknown => "Demande",
    };

    /// <summary>"Absences", for a filter.</summary>
    public static string Kinds(RequestKind kind) => kind switch
    {
        RequestKind.Absence => "Absences",
        RequestKind.Reservations => "Réservations",
        RequestKind.Unknown => "Autres demandes",
    };
}
