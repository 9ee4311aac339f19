namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>The town's days: the data of each place's calendar.</summary>
/// <param name="Zone">The town's school zone: A, B or C. Holidays of the other zones are ignored.</param>
internal sealed record TownCalendar(
    string Zone,
    IReadOnlyList<SchoolYear> SchoolYears,
    IReadOnlyList<SchoolHoliday> Holidays,
    IReadOnlyList<Closure> Closures,
    IReadOnlyList<TownDay> OwnDays)
{
    /// <summary>The first day that the town has described; null when it has described none.</summary>
    public DateOnly? FirstDay => SchoolYears.Count == 0 ? null : SchoolYears.Min(year => year.FirstDay);

    public SchoolYear? YearOf(DateOnly day) => SchoolYears.FirstOrDefault(year => year.Contains(day));

    /// <summary>The school years that the period touches, both days inclusive, in order.</summary>
    public IReadOnlyList<SchoolYear> YearsBetween(DateOnly from, DateOnly to) =>
        [.. SchoolYears.Where(year => year.FirstDay <= to && year.LastDay >= from)];

    public SchoolHoliday? HolidayOn(DateOnly day) =>
        Holidays.FirstOrDefault(holiday => holiday.Zone == Zone && holiday.Contains(day));

    /// <summary>The name of the public holiday, France's or the town's own, that falls on that day.</summary>
    public string? PublicHolidayOn(DateOnly day) =>
        FrenchPublicHolidays.NameOf(day) ?? OwnDays.FirstOrDefault(own => own.Day == day)?.Name;
}
