using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>The French sentences of "Modifier les réservations".</summary>
internal static class ReservationTexts
{
    private const int DaysInWeek = 7;

    public const string NoWeekday = "Choisissez au moins un jour de la semaine.";
    public const string NoDate = "Indiquez une date qui existe.";
    public const string Unsaved = "Rien n’a été enregistré.";
    public const string NoAnchor = "Indiquez un jour d’une semaine concernée.";

    /// <summary>"2 jours ajoutés".</summary>
    public static string Added(int days) => FrenchNumbers.Count(days, "jour ajouté", "jours ajoutés");

    /// <summary>"0 annulé", "2 annulés".</summary>
    public static string Cancelled(int days) => FrenchNumbers.Count(days, "annulé", "annulés");

    /// <summary>"Lundi". Both enums count from Monday, 1, on.</summary>
    public static string Name(Weekday day) => FrenchDates.WeekdayTitle((DayOfWeek)((int)day % DaysInWeek));
}
