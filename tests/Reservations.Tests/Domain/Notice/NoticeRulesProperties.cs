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

    private static readonly Gen<DateOnly> AnyDayOfTheYear =
        Gen.Int[FirstDay.DayNumber, LastDay.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly PlaceCalendar NoTermOpenings =
        new(new("place-2", "P2", "Les Pins", [new(Year, [], MondayToFriday)]), Town(), TarnosCalendar.Paris);

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
            return limit.IsCutShort
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
            var countable = Days.Between(day.AddDays(-4 * 366), day.AddDays(-1))
                .Where(step => !NoticeRules.IsExcluded(rule, step, Calendar))
                .ToList();
            if (countable.Count >= rule.Number)
                Assert.Equal(LegalTime.At(TarnosCalendar.Paris, countable[^rule.Number], rule.CutOff), limit);
        }, iter: 300);

    [Fact]
    public void LimitFor_SchoolDays_IsNeverOutsideTheImportedYears() =>
        Gen.Select(AnyRule, AnyDayOfTheYear, Gen.Int[0, 2]).Sample((rule, day, place) =>
        {
            var calendar = new[] { Calendar, LeisureCentre(), NoTermOpenings }[place];
            var limit = NoticeRules.LimitFor(rule with { Unit = NoticeUnit.SchoolDays, Weekday = null }, day, calendar).LastInstant;
            return limit >= LegalTime.At(TarnosCalendar.Paris, FirstDay, TimeOnly.MinValue) && limit <= Paris(day, LegalTime.EndOfDay);
        });

    [Fact]
    public void LimitFor_AnyRule_IsNeverAnExtremeInstant() =>
        Gen.Select(AnyRule, AnyDayOfTheYear).Sample((rule, day) =>
            NoticeRules.LastAllowedInstant(rule, day, Calendar) > Paris(FirstDay.AddYears(-4), TimeOnly.MinValue));

    [Fact]
    public void LimitFor_AnyRule_ShowsTheCutOffOnTheTownsClock() =>
        Gen.Select(AnyRule, AnyDay).Sample((rule, day) =>
        {
            var limit = NoticeRules.LimitFor(rule, day, Calendar);
            var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
            return limit.IsCutShort
                || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(limit.LastInstant.ToUniversalTime(), paris).DateTime) == rule.CutOff;
        });

    private static DateTimeOffset Paris(DateOnly day, TimeOnly time) => LegalTime.At(TarnosCalendar.Paris, day, time);
}
