using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Notice;

public class NoticeRulesTests
{
    private static readonly NoticeRule ThreeWorkingDays = new(3, NoticeUnit.WorkingDays);
    private static readonly NoticeRule ThreeSchoolDays = new(3, NoticeUnit.SchoolDays);

    [Fact]
    public void LastAllowedInstant_FifteenCalendarDays_IsTheEndOfTheFifteenthDayBefore()
    {
        var limit = NoticeRules.LastAllowedInstant(NoticeRule.Default, Day("2026-12-17"), Restaurant());

        Assert.Equal(new DateTimeOffset(2026, 12, 2, 23, 59, 59, 999, TimeSpan.FromHours(1)), limit);
        Assert.True(Paris("2026-12-02", "23:59:59") <= limit);
        Assert.True(Paris("2026-12-03", "00:00:00") > limit);
    }

    [Theory]
    [InlineData("2026-11-30", "2026-11-25")] // Monday: the Wednesday before
    [InlineData("2026-12-01", "2026-11-26")] // Tuesday: Thursday
    [InlineData("2026-12-02", "2026-11-27")] // Wednesday: Friday
    [InlineData("2026-12-03", "2026-11-30")] // Thursday: Monday
    [InlineData("2026-12-04", "2026-12-01")] // Friday: Tuesday
    [InlineData("2026-11-13", "2026-11-09")] // Friday, with Armistice Day in between: Monday
    public void LastAllowedInstant_ThreeWorkingDays_SkipsWeekendsAndPublicHolidays(string day, string limit) =>
        Assert.Equal(Paris(limit, "23:59:59.999"), NoticeRules.LastAllowedInstant(ThreeWorkingDays, Day(day), Restaurant()));

    [Fact]
    public void LimitFor_ThreeSchoolDaysAcrossChristmas_SkipsTheHolidays()
    {
        var limit = NoticeRules.LimitFor(ThreeSchoolDays, Day("2027-01-04"), Restaurant());

        Assert.Equal(Paris("2026-12-16", "23:59:59.999"), limit.LastInstant);
        Assert.Equal([Day("2026-12-18"), Day("2026-12-17"), Day("2026-12-16")], limit.Counted);
        Assert.Equal(Days.Between(Day("2026-12-19"), Day("2027-01-03")).Reverse(), limit.Skipped);
    }

    [Fact]
    public void LastAllowedInstant_PlaceClosedOnWednesdays_SkipsThemAsSchoolDays() =>
        Assert.Equal(
            Paris("2026-12-15", "23:59:59.999"),
            NoticeRules.LastAllowedInstant(ThreeSchoolDays, Day("2027-01-04"), RestaurantClosedOnWednesdays()));

    [Theory]
    [InlineData(1, "2026-11-19")]
    [InlineData(2, "2026-11-12")]
    public void LastAllowedInstant_WeekdayOfAnEarlierWeek_IsThatWeekday(int weeks, string limit)
    {
        var rule = new NoticeRule(weeks, NoticeUnit.WeekdayOfEarlierWeek) { Weekday = DayOfWeek.Thursday, CutOff = new(10, 0) };

        foreach (var day in Days.Between(Day("2026-11-23"), Day("2026-11-29")))
            Assert.Equal(Paris(limit, "10:00"), NoticeRules.LastAllowedInstant(rule, day, Restaurant()));
    }

    [Fact]
    public void LastAllowedInstant_ExcludedWeekdayAndDay_MovesFurtherBack()
    {
        var rule = new NoticeRule(1, NoticeUnit.CalendarDays)
        {
            ExcludedWeekdays = [DayOfWeek.Sunday],
            ExcludedDays = [Day("2026-11-28")],
        };

        Assert.Equal(Paris("2026-11-27", "23:59:59.999"), NoticeRules.LastAllowedInstant(rule, Day("2026-11-30"), Restaurant()));
    }

    [Fact]
    public void LastAllowedInstant_NoticeOfZero_IsTheDayItself()
    {
        var rule = new NoticeRule(0, NoticeUnit.WorkingDays) { CutOff = new(9, 30) };

        Assert.Equal(Paris("2026-11-30", "09:30"), NoticeRules.LastAllowedInstant(rule, Day("2026-11-30"), Restaurant()));
    }

    [Fact]
    public void LimitFor_NoSchoolDayKnownBefore_IsTheBeginningOfTheFirstYear()
    {
        var limit = NoticeRules.LimitFor(ThreeSchoolDays, Day("2026-09-02"), Restaurant());

        Assert.True(limit.IsCutShort);
        Assert.Equal(Paris("2026-09-01", "00:00"), limit.LastInstant);
    }

    [Fact]
    public void LastAllowedInstant_SchoolDaysOfAPlaceWithoutTermOpenings_CountsMondayToFriday()
    {
        var holidayCentre = new PlaceCalendar(new("p", "P", "Les Pins", [new(Year, [], MondayToFriday)]), Town(), TarnosCalendar.Paris);

        Assert.Equal(
            Paris("2027-02-10", "23:59:59.999"), NoticeRules.LastAllowedInstant(ThreeSchoolDays, Day("2027-02-15"), holidayCentre));
    }
}
