using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Both days inclusive.</summary>
internal sealed record AbsencePeriod(DateOnly From, DateOnly To)
{
    /// <summary>The days that a way to name the dates means today; null where it needs dates that are missing.</summary>
    public static AbsencePeriod? Of(AbsencePreset preset, DateOnly today, DateOnly? from = null, DateOnly? to = null) => preset switch
    {
        AbsencePreset.Today => new(today, today),
        AbsencePreset.Yesterday => new(today.AddDays(-1), today.AddDays(-1)),
        AbsencePreset.Tomorrow => new(today.AddDays(1), today.AddDays(1)),
        AbsencePreset.ThisWeek => Of(Period.Of(month: false, today)),
        AbsencePreset.LastWeek => Of(Period.Of(month: false, today).Previous),
        AbsencePreset.NextWeek => Of(Period.Of(month: false, today).Next),
        AbsencePreset.ThisMonth => Of(Period.Of(month: true, today)),
        AbsencePreset.LastMonth => Of(Period.Of(month: true, today).Previous),
        AbsencePreset.NextMonth => Of(Period.Of(month: true, today).Next),
        AbsencePreset.OneDay => from is { } day ? new(day, day) : null,
        AbsencePreset.FromTo => from is { } first && to is { } last ? new(first, last) : null,
        AbsencePreset.Unknown => null,
    };

    public bool Meets(ChildEnrolment enrolment) => enrolment.From <= To && enrolment.To >= From;

    private static AbsencePeriod Of(Period period) => new(period.From, period.To);
}
