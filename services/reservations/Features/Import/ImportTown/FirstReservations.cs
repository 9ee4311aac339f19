using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>The plannings that a town starts with: the imported weekdays, on the days on which the place opens.</summary>
internal static class FirstReservations
{
    public static IReadOnlyList<Planning> Unfold(ImportedTown imported)
    {
        var enrolments = imported.Enrolments.ToDictionary(enrolment => enrolment.Id, StringComparer.Ordinal);
        var calendars = imported.Town.Places.ToDictionary(place => place.Id, imported.Town.CalendarOf, StringComparer.Ordinal);
        return
        [
            .. from seed in imported.Seeds
               let enrolment = enrolments[seed.EnrolmentId]
               let calendar = calendars[enrolment.PlaceId]
               from day in Days.Between(seed.From, seed.To)
               where seed.Weekdays.Contains(day.DayOfWeek) && enrolment.Covers(day) && calendar.On(day).IsOpen
               group day by (seed.EnrolmentId, Year: calendar.SchoolYearOf(day)!) into planning
               select Planning.Empty(planning.Key.EnrolmentId, planning.Key.Year) with
               {
                   Days = planning.Distinct().Order().ToDictionary(day => day, _ => new PlanningDay(DayState.Reserved)),
               },
        ];
    }
}
