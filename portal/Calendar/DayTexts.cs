using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Calendar;

/// <summary>States of a day in French.</summary>
internal static class DayTexts
{
    private static readonly Dictionary<string, string> Breaks = new[]
    {
        "Re|pas", "À l’é|tu|de", "Ab|sence", "Ser|vi", "Dé|lai pas|sé", "In|con|nu",
        "Va|can|ces", "Fé|rié", "Fer|mé", "Ajou|té", "An|nu|lé",
    }.ToDictionary(word => word.Replace("|", "", StringComparison.Ordinal), word => word.Replace('|', '\u00AD'), StringComparer.Ordinal);

    /// <summary>For the list of a week.</summary>
    public static string Of(DayState state) => state switch
    {
        DayState.Reserved => "Repas réservé",
        DayState.Pending => "Repas réservé, absence à l’étude",
        DayState.AbsentRefused => "Repas réservé, absence refusée",
        DayState.AbsentJustified => "Absence acceptée, repas non facturé",
        DayState.Served => "Repas servi",
        DayState.ServedUnreserved => "Repas servi sans réservation",
        DayState.Free => "Pas de repas",
        DayState.Locked => "Pas de repas, délai passé",
        DayState.Closed => "Fermé",
        DayState.Unknown => "État inconnu",
    };

    /// <summary>One word for the cell of a month.</summary>
    public static string Word(DayResponse day) => day.State switch
    {
        DayState.Reserved or DayState.AbsentRefused => "Repas",
        DayState.Pending => "À l’étude",
        DayState.AbsentJustified => "Absence",
        DayState.Served or DayState.ServedUnreserved => "Servi",
        DayState.Free => "",
        DayState.Locked => "Délai passé",
        DayState.Closed => Closed(day.Closed),
        DayState.Unknown => "Inconnu",
    };

    /// <summary>The word with soft hyphens, at which a narrow cell may break it.</summary>
    public static string Breakable(string word) => Breaks.GetValueOrDefault(word, word);

    /// <summary>"lundi".</summary>
    public static string Weekday(DateOnly day) => FrenchDates.Weekday(day.DayOfWeek);

    /// <summary>Until when a day that the actor may change can be changed; empty where there is no limit.</summary>
    public static string Limit(ShownDay shown, bool byAgent, FrenchInstants instants) =>
        (byAgent, shown.IsPastNotice, shown.Day.Deadline) switch
        {
            (true, true, _) => "Délai de la famille dépassé",
            (true, false, { } deadline) => $"La famille a jusqu’au {instants.Abbreviated(deadline)}",
            (false, _, { } deadline) => $"Modifiable jusqu’au {instants.Abbreviated(deadline)}",
            _ => "",
        };

    private static string Closed(ClosedReason? reason) => reason switch
    {
        ClosedReason.SchoolHoliday => "Vacances",
        ClosedReason.PublicHoliday => "Férié",
        ClosedReason.OutsideSchoolYear or ClosedReason.Closure or ClosedReason.Weekend or ClosedReason.NotAnOpeningWeekday
            or ClosedReason.Unknown or null => "Fermé",
    };
}
