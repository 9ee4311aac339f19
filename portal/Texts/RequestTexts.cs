using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Language;
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

    /// <summary>A change that took effect at once was never accepted by anybody.</summary>
    public static Tag Of(RequestKind kind, RequestState state) =>
        kind is RequestKind.TelephoneChange or RequestKind.MailChange ? new("Faite", "ok", "check") : Of(state);

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
        RequestKind.AddressChange => "Changement d’adresse",
        RequestKind.TelephoneChange => "Changement de téléphone",
        RequestKind.MailChange => "Changement de courriel",
        RequestKind.Link => "Rattachement à un foyer",
        RequestKind.Unknown => "Demande",
    };

    /// <summary>"2 à l’étude"; that there is none.</summary>
    public static string Open(RequestPageResponse? requests) => requests switch
    {
        null => "Momentanément indisponibles",
        { Open: > 0 and var open } => $"{open} à l’étude",
        { Items.Count: 0 } => "Aucune pour le moment",
        _ => "Aucune à l’étude",
    };

    /// <summary>"Absence", "Repas réservés", "Repas annulés": what a line of a list is about.</summary>
    public static string Title(RequestSummary request) => (request.Kind, request.Added, request.Removed) switch
    {
        (RequestKind.Reservations, > 0, 0) => "Repas réservés",
        (RequestKind.Reservations, 0, > 0) => "Repas annulés",
        (RequestKind.Reservations, > 0, > 0) => "Repas réservés et annulés",
        _ => Kind(request.Kind),
    };

    /// <summary>"2 jours"; "2 réservés, 1 annulé" where the request does both.</summary>
    public static string Days(RequestSummary request) => request is { Added: > 0 and var added, Removed: > 0 and var removed }
        ? $"{FrenchNumbers.Count(added, "réservé", "réservés")}, {FrenchNumbers.Count(removed, "annulé", "annulés")}"
        : FrenchNumbers.Days(request.Days);

    /// <summary>"Annulation de repas": the heading of a request for reservations.</summary>
    public static string Heading(ReservationsDetailResponse request) => (request.Added.Count, request.Removed.Count) switch
    {
        (0, > 0) => "Annulation de repas",
        ( > 0, > 0) => "Réservation et annulation de repas",
        _ => "Réservation de repas",
    };

    /// <summary>"Absences", for a filter.</summary>
    public static string Kinds(RequestKind kind) => kind switch
    {
        RequestKind.Absence => "Absences",
        RequestKind.Reservations => "Réservations",
        RequestKind.AddressChange => "Changements d’adresse",
        RequestKind.TelephoneChange => "Changements de téléphone",
        RequestKind.MailChange => "Changements de courriel",
        RequestKind.Link => "Rattachements à un foyer",
        RequestKind.Unknown => "Autres demandes",
    };
}
