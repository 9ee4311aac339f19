namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>The days of one place: opening weekdays, less school holidays, public holidays and closures.</summary>
internal sealed class PlaceCalendar(Place place, TownCalendar town, TimeZoneInfo zone)
{
    private readonly Dictionary<DateOnly, string> _closures = town.Closures
        .Where(closure => closure.PlaceCode == place.Code)
        .GroupBy(closure => closure.Day)
        .ToDictionary(closures => closures.Key, closures => closures.First().Reason);

    /// <summary>The place's code in the town's files.</summary>
    public string PlaceCode => place.Code;

    /// <summary>The zone whose legal time the place's limits are counted in.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Open or closed, with the first reason that applies in the order in which families expect it.</summary>
    public DayStatus On(DateOnly day)
    {
        if (town.YearOf(day) is not { } year) return new(ClosedReason.OutsideSchoolYear);
        if (town.PublicHolidayOn(day) is { } name) return new(ClosedReason.PublicHoliday, name);
        if (_closures.TryGetValue(day, out var reason)) return new(ClosedReason.Closure, reason);

        var opening = place.Openings.FirstOrDefault(candidate => candidate.SchoolYear == year.Label);
        var holiday = town.HolidayOn(day);
        if (holiday is not null && opening is not { InHolidays.Count: > 0 }) return new(ClosedReason.SchoolHoliday, holiday.Name);

        var weekdays = holiday is null ? opening?.InTerm : opening?.InHolidays;
        if (weekdays?.Contains(day.DayOfWeek) == true) return DayStatus.Open;
        return new(day.IsWeekend() ? ClosedReason.Weekend : ClosedReason.NotAnOpeningWeekday);
    }

    /// <summary>The label of the school year that contains the day, or null.</summary>
    public string? SchoolYearOf(DateOnly day) => town.YearOf(day)?.Label;

    /// <summary>The school year of that label, or null.</summary>
    public SchoolYear? YearOf(string label) => town.SchoolYears.FirstOrDefault(year => year.Label == label);

    /// <summary>Neither Saturday, Sunday nor a public holiday, whether the place opens or not.</summary>
    public bool IsWorkingDay(DateOnly day) => !day.IsWeekend() && town.PublicHolidayOn(day) is null;

    /// <summary>
    /// A working day in term on which the place opens. A leisure centre's holiday openings are not school days; at a place without
    /// term openings that year, Monday to Friday of term are.
    /// </summary>
    public bool IsSchoolDay(DateOnly day)
    {
        if (town.YearOf(day) is not { } year || !IsWorkingDay(day) || town.HolidayOn(day) is not null || _closures.ContainsKey(day))
            return false;
        var opening = place.Openings.FirstOrDefault(candidate => candidate.SchoolYear == year.Label);
        return opening is not { InTerm.Count: > 0 } || opening.InTerm.Contains(day.DayOfWeek);
    }

    /// <summary>The first day that the town has described.</summary>
    public DateOnly? FirstDay => town.FirstDay;
}
