using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Features.ApplyWeeklyPattern;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.ApplyWeeklyPattern;

public class WeeklyPatternRulesTests
{
    private static readonly DayOfWeek[] MondayAndThursday = [DayOfWeek.Monday, DayOfWeek.Thursday];

    [Fact]
    public void Unfold_MondaysAndThursdaysOverChristmas_SkipsHolidaysAndClosuresAndLeavesLockedDays()
    {
        var context = Empty() with { Calendar = Restaurant(new Closure("P1", Day("2027-01-07"), "Journée pédagogique")) };
        var pattern = new WeeklyPattern(MondayAndThursday, null, Day("2026-12-01"), Day("2027-01-10"), PatternAction.Add);

        var outcome = WeeklyPatternRules.Unfold(context, pattern, Paris("2026-11-25", "10:00"));

        Assert.Equal(["2026-12-10", "2026-12-14", "2026-12-17", "2027-01-04"], outcome.Added.Select(Text));
        Assert.Equal(
            [
                ("2026-12-03", DayRefusalReason.Locked, null),
                ("2026-12-07", DayRefusalReason.Locked, null),
                ("2026-12-21", DayRefusalReason.Closed, "Noël"),
                ("2026-12-24", DayRefusalReason.Closed, "Noël"),
                ("2026-12-28", DayRefusalReason.Closed, "Noël"),
                ("2026-12-31", DayRefusalReason.Closed, "Noël"),
                ("2027-01-07", DayRefusalReason.Closed, "Journée pédagogique"),
            ],
            outcome.Skipped.Select(skip => (Text(skip.Day), skip.Reason, skip.Detail)));
        Assert.Empty(outcome.Removed);
    }

    [Fact]
    public void DaysOf_OneWeekInTwo_CrossesWeekFiftyThreeWithoutParity() =>
        Assert.Equal(["2026-12-21", "2027-01-04", "2027-01-18"], Mondays("2026-12-21", "2026-12-21", "2027-01-31"));

    [Fact]
    public void DaysOf_WeekFiftyThreeAndWeekOne_AreNotBothCounted() =>
        Assert.Equal(["2026-12-28", "2027-01-11"], Mondays("2026-12-28", "2026-12-28", "2027-01-17"));

    [Fact]
    public void DaysOf_WeeksBeforeTheAnchor_AlternateAsWell() =>
        Assert.Equal(["2026-12-07", "2026-12-21"], Mondays("2027-01-04", "2026-12-01", "2027-01-03"));

    [Fact]
    public void Unfold_Remove_LeavesDaysThatThePatternDoesNotMention()
    {
        var context = Reserved("2027-01-11", "2027-01-12", "2027-01-18");
        var pattern = new WeeklyPattern([DayOfWeek.Monday], null, Day("2027-01-11"), Day("2027-01-17"), PatternAction.Remove);

        var outcome = WeeklyPatternRules.Unfold(context, pattern, Paris("2026-12-01", "10:00"));

        Assert.Equal(["2027-01-11"], outcome.Removed.Select(Text));
        Assert.Empty(outcome.Added);
    }

    [Fact]
    public void Unfold_FaultyPattern_ChangesNothingAndNamesEveryFault()
    {
        var pattern = new WeeklyPattern([], Day("2026-12-22"), Day("2027-01-10"), Day("2026-12-01"), PatternAction.Add);

        var outcome = WeeklyPatternRules.Unfold(Empty(), pattern, Paris("2026-12-01", "10:00"));

        Assert.Equal([PatternFault.NoWeekday, PatternFault.DatesReversed, PatternFault.AnchorNotMonday], outcome.Faults);
        Assert.Empty(outcome.Added);
    }

    [Theory]
    [InlineData(-1, nameof(PatternFault.DatesReversed))]
    [InlineData(0, null)]
    [InlineData(WeeklyPatternRules.LongestDays - 1, null)]
    [InlineData(WeeklyPatternRules.LongestDays, nameof(PatternFault.PeriodTooLong))]
    public void FaultsOf_Period_IsFromOneDayToTheLongest(int daysAfter, string? fault) => Assert.Equal(
        fault is null ? [] : [Enum.Parse<PatternFault>(fault)],
        WeeklyPatternRules.FaultsOf(new(MondayAndThursday, null, FirstDay, FirstDay.AddDays(daysAfter), PatternAction.Add)));

    [Fact]
    public void FaultsOf_PeriodLongerThanASchoolYear_IsRefused() =>
        Assert.Equal(
            [PatternFault.PeriodTooLong],
            WeeklyPatternRules.FaultsOf(new(MondayAndThursday, null, Day("2026-09-01"), Day("2028-09-01"), PatternAction.Add)));

    private static IEnumerable<string> Mondays(string anchor, string from, string to) =>
        WeeklyPatternRules.DaysOf(new([DayOfWeek.Monday], Day(anchor), Day(from), Day(to), PatternAction.Add)).Select(Text);

    private static string Text(DateOnly day) => day.ToString("O", null);
}
