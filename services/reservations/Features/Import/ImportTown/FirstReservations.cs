using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>The plannings that an enrolment starts with: the imported weekdays, on the days on which its place opens.</summary>
internal static class FirstReservations
{
    /// <summary>The open days of a place in order, each with its school year: computed once for all its enrolments.</summary>
    public static IReadOnlyList<(DateOnly Day, string Year)> OpenDaysOf(PlaceCalendar place, TownCalendar town) =>
    [
        .. from year in town.SchoolYears
           from day in Days.Between(year.FirstDay, year.LastDay)
           where place.On(day).IsOpen
           select (day, year.Label),
    ];

    public static IEnumerable<Planning> Unfold(
        Enrolment enrolment, IEnumerable<SeedRow> seeds, IReadOnlyList<(DateOnly Day, string Year)> openDays)
    {
        SeedRow[] rows = [.. seeds];
        var household = enrolment.HouseholdIds is [var only] ? only : null;
        return
            from open in openDays
            where enrolment.Covers(open.Day)
                && rows.Any(row => open.Day >= row.From && open.Day <= row.To && row.Weekdays.Contains(open.Day.DayOfWeek))
            group open.Day by open.Year into days
            select Planning.Empty(enrolment.Id, days.Key) with
            {
                Days = days.ToDictionary(day => day, _ => new PlanningDay(DayState.Reserved) { HouseholdId = household }),
            };
    }
}
