using CsCheck;
using EspaceFamille.Reservations.Domain.Calendar;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Calendar;

public class PlaceCalendarTests
{
    [Theory]
    [InlineData("2026-08-31", nameof(ClosedReason.OutsideSchoolYear), null)]
    [InlineData("2026-11-07", nameof(ClosedReason.Weekend), null)]
    [InlineData("2026-11-11", nameof(ClosedReason.PublicHoliday), "Jour de l'armistice")]
    [InlineData("2027-03-29", nameof(ClosedReason.PublicHoliday), "Lundi de Pâques")]
    [InlineData("2027-06-04", nameof(ClosedReason.PublicHoliday), "Fête de la ville")]
    [InlineData("2026-12-21", nameof(ClosedReason.SchoolHoliday), "Noël")]
    [InlineData("2027-05-07", nameof(ClosedReason.SchoolHoliday), "Pont de l’Ascension")]
    [InlineData("2026-12-04", nameof(ClosedReason.Closure), "Travaux")]
    public void On_ClosedDay_HasItsReason(string day, string reason, string? detail)
    {
        var status = Restaurant(new Closure("P1", Day("2026-12-04"), "Travaux")).On(Day(day));

        Assert.Equal(Enum.Parse<ClosedReason>(reason), status.Closed);
        Assert.Equal(detail, status.Detail);
    }

    [Theory]
    [InlineData("2026-10-16")] // last day before a holiday
    [InlineData("2026-11-02")] // first day back
    [InlineData("2026-12-04")] // another place is closed
    public void On_OrdinaryDay_IsOpen(string day) =>
        Assert.True(Restaurant(new Closure("P2", Day("2026-12-04"), "Travaux")).On(Day(day)).IsOpen);

    [Fact]
    public void On_HolidayOfAnotherZone_IsOpen() => Assert.True(Restaurant().On(Day("2027-03-03")).IsOpen);

    [Fact]
    public void OpenWeekdays_TermAndHolidays_AreEachOnceFromMondayOn()
    {
        var place = new Place("P", "P", "Place",
        [
            new("2025-2026", [DayOfWeek.Sunday], []),
            new("2026-2027", [DayOfWeek.Saturday, DayOfWeek.Monday], [DayOfWeek.Wednesday, DayOfWeek.Monday]),
        ]);

        Assert.Equal(
            [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Saturday],
            place.OpenWeekdays([new SchoolYear("2026-2027", Day("2026-09-01"), Day("2027-08-31"))]));
    }

    [Fact]
    public void On_WeekdayWithoutService_IsClosed() =>
        Assert.Equal(ClosedReason.NotAnOpeningWeekday, RestaurantClosedOnWednesdays().On(Day("2026-12-02")).Closed);

    [Fact]
    public void On_LeisureCentre_OpensOnWednesdaysAndInHolidaysButNotOnPublicHolidays()
    {
        var centre = LeisureCentre();

        Assert.True(centre.On(Day("2026-12-02")).IsOpen);
        Assert.False(centre.On(Day("2026-12-03")).IsOpen);
        Assert.True(centre.On(Day("2026-12-22")).IsOpen);
        Assert.True(centre.On(Day("2027-07-15")).IsOpen);
        Assert.Equal(ClosedReason.PublicHoliday, centre.On(Day("2026-12-25")).Closed);
        Assert.False(centre.IsSchoolDay(Day("2026-12-22")));
    }

    [Fact]
    public void On_AnyOpenDayOfTheRestaurant_IsAWorkingDayInTermWithoutClosure() =>
        Gen.Select(Gen.Int[FirstDay.DayNumber - 30, LastDay.DayNumber + 30], Gen.Int[FirstDay.DayNumber, LastDay.DayNumber])
            .Sample((day, closed) =>
            {
                var (date, closure) = (DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(closed));
                var calendar = Restaurant(new Closure("P1", closure, "Travaux"));
                return calendar.On(date).IsOpen == (calendar.IsSchoolDay(date) && date != closure);
            });
}
