using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Features.Absences.PreviewAbsence;

/// <summary>The period of each way to name the dates of an absence. Weeks start on Monday.</summary>
internal static class AbsencePeriods
{
    /// <summary>The period that the preset means today. Null for a preset that needs dates that are missing, or that this
    /// version does not know.</summary>
    public static AbsencePeriod? From(AbsencePreset preset, DateOnly today, DateOnly? from = null, DateOnly? to = null) =>
        preset switch
        {
            AbsencePreset.Today => Day(today),
            AbsencePreset.Yesterday => Day(today.AddDays(-1)),
            AbsencePreset.Tomorrow => Day(today.AddDays(1)),
            AbsencePreset.ThisWeek => Week(today),
            AbsencePreset.LastWeek => Week(today.AddDays(-Days.InWeek)),
            AbsencePreset.NextWeek => Week(today.AddDays(Days.InWeek)),
            AbsencePreset.ThisMonth => Month(today),
            AbsencePreset.LastMonth => Month(today.AddMonths(-1)),
            AbsencePreset.NextMonth => Month(today.AddMonths(1)),
            AbsencePreset.OneDay => from is { } day ? Day(day) : null,
            AbsencePreset.FromTo => from is { } first && to is { } last ? new(first, last) : null,
            AbsencePreset.Unknown => null,
        };

    private static AbsencePeriod Day(DateOnly day) => new(day, day);

    private static AbsencePeriod Week(DateOnly day) => new(Days.MondayOf(day), Days.MondayOf(day).AddDays(Days.InWeek - 1));

    private static AbsencePeriod Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }
}

/// <summary>Both days inclusive.</summary>
internal sealed record AbsencePeriod(DateOnly From, DateOnly To);
