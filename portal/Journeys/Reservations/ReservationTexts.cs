using EspaceFamille.Language;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>The French sentences of "Modifier les réservations".</summary>
internal static class ReservationTexts
{
    public const string NoWeekday = "Choisissez au moins un jour de la semaine.";
    public const string NoDate = "Indiquez une date qui existe.";
    public const string NoAnchor = "Indiquez un jour d’une semaine concernée.";

    /// <summary>"2 jours ajoutés".</summary>
    public static string Added(int days) => FrenchNumbers.Count(days, "jour ajouté", "jours ajoutés");

    /// <summary>"0 annulé", "2 annulés".</summary>
    public static string Cancelled(int days) => FrenchNumbers.Count(days, "annulé", "annulés");

    /// <summary>Until when a day that the actor may change can be changed; empty where there is no limit.</summary>
    public static string Limit(ShownDay shown, bool byAgent, FrenchInstants instants) =>
        (byAgent, shown.IsPastNotice, shown.Day.Deadline) switch
        {
            (true, true, _) => "Délai de la famille dépassé",
            (true, false, { } deadline) => $"La famille a jusqu’au {instants.Abbreviated(deadline)}",
            (false, _, { } deadline) => $"Modifiable jusqu’au {instants.Abbreviated(deadline)}",
            _ => "",
        };

    /// <summary>"Lundi".</summary>
    public static string Name(Weekday day) => day switch
    {
        Weekday.Monday => "Lundi",
        Weekday.Tuesday => "Mardi",
        Weekday.Wednesday => "Mercredi",
        Weekday.Thursday => "Jeudi",
        Weekday.Friday => "Vendredi",
        Weekday.Saturday => "Samedi",
        Weekday.Sunday => "Dimanche",
        Weekday.Unknown => "",
    };
}
