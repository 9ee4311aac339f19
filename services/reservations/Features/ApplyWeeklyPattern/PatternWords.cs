namespace EspaceFamille.Reservations.Features.ApplyWeeklyPattern;

/// <summary>What is wrong with a pattern as a whole, in the words that families read, and the field it is about.</summary>
internal static class PatternWords
{
    public static (string Field, string Message) Of(PatternFault fault) => fault switch
    {
        PatternFault.NoWeekday => ("weekdays", "Choisissez au moins un jour de la semaine."),
        PatternFault.DatesReversed => ("to", "La date de fin précède la date de début."),
        PatternFault.PeriodTooLong => ("to", $"Une périodicité couvre au plus {WeeklyPatternRules.LongestDays} jours."),
        PatternFault.AnchorNotMonday => ("anchor", "La première semaine se désigne par son lundi."),
    };
}
