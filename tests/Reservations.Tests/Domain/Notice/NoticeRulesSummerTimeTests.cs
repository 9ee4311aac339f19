using EspaceFamille.Reservations.Domain.Notice;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Notice;

/// <summary>The nights of 25/10/2026 (three o'clock becomes two) and 28/03/2027 (two becomes three).</summary>
public class NoticeRulesSummerTimeTests
{
    [Theory]
    [InlineData("2026-10-25", "00:00", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-25", "12:00", "2026-10-25T11:00:00Z")]
    [InlineData("2026-10-25", "23:59", "2026-10-25T22:59:00Z")]
    [InlineData("2027-03-28", "00:00", "2027-03-27T23:00:00Z")]
    [InlineData("2027-03-28", "12:00", "2027-03-28T10:00:00Z")]
    [InlineData("2027-03-28", "23:59", "2027-03-28T21:59:00Z")]
    public void LastAllowedInstant_OnTheDayOfAChangeOfHour_IsTheTownsWallClock(string limitDay, string cutOff, string instant)
    {
        var rule = new NoticeRule(15, NoticeUnit.CalendarDays) { CutOff = Time(cutOff) };

        var limit = NoticeRules.LastAllowedInstant(rule, Day(limitDay).AddDays(15), Restaurant());

        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), limit);
    }

    [Theory]
    [InlineData("01:59", false)]
    [InlineData("02:00", true)]
    [InlineData("02:30", true)]
    [InlineData("03:00", true)]
    [InlineData("03:01", false)]
    public void FaultsOf_CutOffInsideTheChangeOfHour_IsRefused(string cutOff, bool refused) =>
        Assert.Equal(
            refused,
            NoticeConfigurationRules.FaultsOf(NoticeRule.Default with { CutOff = Time(cutOff) })
                .Contains(NoticeFault.CutOffInHourChange));

    [Fact]
    public void FaultsOf_SeveralFaults_NamesThemAll() =>
        Assert.Equal(
            [NoticeFault.NumberOutOfRange, NoticeFault.WeekdayMissing, NoticeFault.EveryWeekdayExcluded],
            NoticeConfigurationRules.FaultsOf(new(3, NoticeUnit.WeekdayOfEarlierWeek) { ExcludedWeekdays = Enum.GetValues<DayOfWeek>() }));

    [Theory]
    [InlineData(nameof(NoticeUnit.CalendarDays), -1, false)]
    [InlineData(nameof(NoticeUnit.CalendarDays), 0, true)]
    [InlineData(nameof(NoticeUnit.WorkingDays), NoticeConfigurationRules.MaxUnits, true)]
    [InlineData(nameof(NoticeUnit.WorkingDays), NoticeConfigurationRules.MaxUnits + 1, false)]
    [InlineData(nameof(NoticeUnit.WeekdayOfEarlierWeek), 0, false)]
    [InlineData(nameof(NoticeUnit.WeekdayOfEarlierWeek), 1, true)]
    [InlineData(nameof(NoticeUnit.WeekdayOfEarlierWeek), 2, true)]
    [InlineData(nameof(NoticeUnit.WeekdayOfEarlierWeek), 3, false)]
    public void FaultsOf_Number_IsInTheRangeOfItsUnit(string unit, int number, bool accepted) => Assert.Equal(
        accepted,
        NoticeConfigurationRules.FaultsOf(new(number, Enum.Parse<NoticeUnit>(unit)) { Weekday = DayOfWeek.Thursday }).Count == 0);

    [Fact]
    public void FaultsOf_TheDefaultRule_FindsNone() => Assert.Empty(NoticeConfigurationRules.FaultsOf(NoticeRule.Default));
}
