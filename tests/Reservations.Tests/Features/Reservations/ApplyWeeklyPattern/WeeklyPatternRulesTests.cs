using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ApplyWeeklyPattern;

public class WeeklyPatternRulesTests
{
    private static readonly Weekday[] MondayAndThursday = [Weekday.Monday, Weekday.Thursday];

    [Fact]
    public void Unfold_MondaysAndThursdaysOverChristmas_SkipsHolidaysClosuresAndLockedDays()
    {
        var context = Empty() with { Calendar = Restaurant(new Closure("P1", Day("2027-01-07"), "Journée pédagogique")) };
        var pattern = Pattern(MondayAndThursday, null, Day("2026-12-01"), Day("2027-01-10"), PatternAction.Add);

        var outcome = WeeklyPatternRules.Unfold(context, pattern, Paris("2026-11-25", "10:00"));

        Assert.Equal(["2026-12-10", "2026-12-14", "2026-12-17", "2027-01-04"], outcome.Added.Select(Text));
        Assert.Equal(
            [
                ("2026-12-03", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Locked, null),
                ("2026-12-07", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Locked, null),
                ("2026-12-21", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Closed, "Noël"),
                ("2026-12-24", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Closed, "Noël"),
                ("2026-12-28", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Closed, "Noël"),
                ("2026-12-31", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Closed, "Noël"),
                ("2027-01-07", EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason.Closed, "Journée pédagogique"),
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
    public void Unfold_Remove_KeepsDaysOutsideThePattern()
    {
        var context = Reserved("2027-01-11", "2027-01-12", "2027-01-18");
        var pattern = Pattern([Weekday.Monday], null, Day("2027-01-11"), Day("2027-01-17"), PatternAction.Remove);

        var outcome = WeeklyPatternRules.Unfold(context, pattern, Paris("2026-12-01", "10:00"));

        Assert.Equal(["2027-01-11"], outcome.Removed.Select(Text));
        Assert.Empty(outcome.Added);
    }

    [Fact]
    public void FaultsOf_FaultyPattern_ListsEveryFault() => Assert.Equal(
        [PatternFault.NoWeekday, PatternFault.DatesReversed, PatternFault.AnchorNotMonday],
        WeeklyPatternRules.FaultsOf(Pattern([], Day("2026-12-22"), Day("2027-01-10"), Day("2026-12-01"), PatternAction.Add)));

    [Fact]
    public void Unfold_PastTheNotice_AddsLockedDaysAndNothingElse()
    {
        var pattern = Pattern(MondayAndThursday, null, Day("2026-12-03"), Day("2026-12-21"), PatternAction.Add);

        var outcome = WeeklyPatternRules.Unfold(Empty(), pattern, Paris("2026-12-02", "10:00"), pastNotice: true);

        Assert.Equal(["2026-12-03", "2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17"], outcome.Added.Select(Text));
        Assert.Equal(["2026-12-21"], outcome.Skipped.Select(skip => Text(skip.Day)));
    }

    [Theory]
    [InlineData(-1, nameof(PatternFault.DatesReversed))]
    [InlineData(0, null)]
    [InlineData(WeeklyPatternRules.MaxDays - 1, null)]
    [InlineData(WeeklyPatternRules.MaxDays, nameof(PatternFault.PeriodTooLong))]
    public void FaultsOf_Period_IsFromOneDayToTheLongest(int daysAfter, string? fault) => Assert.Equal(
        fault is null ? [] : [Enum.Parse<PatternFault>(fault)],
        WeeklyPatternRules.FaultsOf(Pattern(MondayAndThursday, null, FirstDay, FirstDay.AddDays(daysAfter), PatternAction.Add)));

    [Fact]
    public void FaultsOf_PeriodLongerThanASchoolYear_IsRefused() =>
        Assert.Equal(
            [PatternFault.PeriodTooLong],
            WeeklyPatternRules.FaultsOf(Pattern(MondayAndThursday, null, Day("2026-09-01"), Day("2028-09-01"), PatternAction.Add)));

    private static IEnumerable<string> Mondays(string anchor, string from, string to) =>
        WeeklyPatternRules.DaysOf(Pattern([Weekday.Monday], Day(anchor), Day(from), Day(to), PatternAction.Add)).Select(Text);

    private static string Text(DateOnly day) => day.ToString("O", null);

    private static WeeklyPatternRequest Pattern(
        IReadOnlyList<Weekday> weekdays, DateOnly? anchor, DateOnly from, DateOnly to, PatternAction action) => new()
        {
            Weekdays = weekdays,
            Anchor = anchor,
            From = from,
            To = to,
            Action = action,
        };
}
