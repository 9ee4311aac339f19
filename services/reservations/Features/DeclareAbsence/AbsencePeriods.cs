using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>The ways in which a family names the dates of an absence. Weeks start on Monday.</summary>
internal static class AbsencePeriods
{
    /// <summary>The period that the preset means today, both days inclusive. The two last presets name their dates
    /// themselves: null when one that they need is missing.</summary>
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

internal enum AbsencePreset
{
    Today,
    Yesterday,
    Tomorrow,
    ThisWeek,
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    OneDay,
    FromTo,
}
