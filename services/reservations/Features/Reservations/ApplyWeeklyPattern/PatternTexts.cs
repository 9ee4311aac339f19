using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;

/// <summary>The French sentence and the field of each fault of a pattern.</summary>
internal static class PatternTexts
{
    /// <summary>The problem with every fault at its field, and the codes as facts.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<PatternFault> faults) => Problems.Refused(
        "pattern-refused",
        "Cette périodicité est à corriger.",
        faults.Select(Of).GroupBy(fault => fault.Field).ToDictionary(
            field => field.Key, field => field.Select(fault => fault.Message).ToArray(), StringComparer.Ordinal),
        facts: faults);

    public static (string Field, string Message) Of(PatternFault fault) => fault switch
    {
        PatternFault.NoWeekday => ("weekdays", "Choisissez au moins un jour de la semaine."),
        PatternFault.DatesReversed => ("to", "La date de fin précède la date de début."),
        PatternFault.PeriodTooLong => ("to", $"Une périodicité couvre au plus {WeeklyPatternRules.MaxDays} jours."),
        PatternFault.AnchorNotMonday => ("anchor", "La première semaine se désigne par son lundi."),
        PatternFault.Unknown => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
