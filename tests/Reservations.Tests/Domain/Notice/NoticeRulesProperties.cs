using CsCheck;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Notice;

public class NoticeRulesProperties
{
    private static readonly PlaceCalendar Calendar = RestaurantClosedOnWednesdays();

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[Day("2026-10-01").DayNumber, LastDay.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<NoticeRule> AnyCount = Gen.Select(
        Gen.Int[0, 15],
        Gen.Enum<NoticeUnit>(),
        Gen.Int[0, 86_399],
        Gen.Enum<DayOfWeek>().Array[0, 3],
        (number, unit, second, excluded) => new NoticeRule(number, unit)
        {
            CutOff = TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)),
            ExcludedWeekdays = excluded,
            Weekday = unit is NoticeUnit.WeekdayOfEarlierWeek ? DayOfWeek.Thursday : null,
        });

    private static readonly Gen<NoticeRule> AnyRule =
        AnyCount.Where(rule => NoticeConfigurationRules.FaultsOf(rule).Count == 0);

    [Fact]
    public void LimitFor_AnyRule_NeverFallsOnAnExcludedDay() =>
        Gen.Select(AnyRule, AnyDay).Sample((rule, day) =>
        {
            var limit = NoticeRules.LimitFor(rule, day, Calendar);
            return limit.LastInstant == DateTimeOffset.MinValue
                || !NoticeRules.IsExcluded(rule, LegalTime.DayOf(TarnosCalendar.Paris, limit.LastInstant), Calendar);
        });

    [Fact]
    public void LimitFor_ALaterDay_IsNeverEarlier() =>
        Gen.Select(AnyRule, AnyDay, AnyDay).Sample((rule, one, other) =>
        {
            var (earlier, later) = one <= other ? (one, other) : (other, one);
            return NoticeRules.LastAllowedInstant(rule, earlier, Calendar) <= NoticeRules.LastAllowedInstant(rule, later, Calendar);
        });

    [Fact]
    public void LimitFor_ALongerNotice_IsNeverLater() =>
        Gen.Select(AnyRule, AnyDay).Sample((rule, day) =>
            NoticeRules.LastAllowedInstant(rule with { Number = rule.Number + 1 }, day, Calendar)
            <= NoticeRules.LastAllowedInstant(rule, day, Calendar));

    [Fact]
    public void LimitFor_AnyRule_IsTheLatestDayWithEnoughCountableDays() =>
        Gen.Select(AnyRule.Where(rule => rule is { Number: > 0, Unit: not NoticeUnit.WeekdayOfEarlierWeek }), AnyDay).Sample((rule, day) =>
        {
            var limit = NoticeRules.LimitFor(rule, day, Calendar).LastInstant;
            var countable = Days.Between(day.AddDays(-2 * 366), day.AddDays(-1))
                .Where(step => !NoticeRules.IsExcluded(rule, step, Calendar))
                .ToList();
            Assert.Equal(
                countable.Count >= rule.Number
                    ? LegalTime.At(TarnosCalendar.Paris, countable[^rule.Number], rule.CutOff) : DateTimeOffset.MinValue, limit);
        }, iter: 300);

    [Fact]
    public void LimitFor_AnyRule_ShowsTheCutOffOnTheTownsClock() =>
        Gen.Select(AnyRule, AnyDay).Sample((rule, day) =>
        {
            var limit = NoticeRules.LimitFor(rule, day, Calendar).LastInstant;
            var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
            return limit == DateTimeOffset.MinValue
                || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(limit.ToUniversalTime(), paris).DateTime) == rule.CutOff;
        });
}
