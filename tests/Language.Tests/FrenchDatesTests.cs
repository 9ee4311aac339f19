using Xunit;
using static EspaceFamille.Language.Tests.Days;

namespace EspaceFamille.Language.Tests;

public sealed class FrenchDatesTests
{
    [Theory]
    [InlineData("2026-12-01", "mar.\u00A01er")]
    [InlineData("2026-12-17", "jeu.\u00A017")]
    public void AbbreviatedWithoutMonth_Day_IsKeptTogether(string day, string text) =>
        Assert.Equal(text, FrenchDates.AbbreviatedWithoutMonth(Day(day)));

    [Theory]
    [InlineData("2026-12-17", "jeudi 17 décembre 2026", "jeudi 17 décembre", "17 décembre 2026", "jeudi 17", "jeu. 17 déc.")]
    [InlineData("2026-12-01", "mardi 1er décembre 2026", "mardi 1er décembre", "1er décembre 2026", "mardi 1er", "mar. 1er déc.")]
    [InlineData("2026-08-02", "dimanche 2 août 2026", "dimanche 2 août", "2 août 2026", "dimanche 2", "dim. 2 août")]
    [InlineData("2027-02-11", "jeudi 11 février 2027", "jeudi 11 février", "11 février 2027", "jeudi 11", "jeu. 11 févr.")]
    public void Formats_Day_WriteTheFirstOfAMonthAsAnOrdinal(
        string day, string full, string noYear, string noWeekday, string noMonth, string brief) =>
        Assert.Equal(
            [full, noYear, noWeekday, noMonth, brief],
            [
                FrenchDates.Full(Day(day)), FrenchDates.WithoutYear(Day(day)), FrenchDates.WithoutWeekday(Day(day)),
                FrenchDates.WithoutMonth(Day(day)), FrenchDates.Abbreviated(Day(day)),
            ]);

    [Fact]
    public void Month_Day_HasACapitalInATitleOnly() =>
        Assert.Equal(("décembre 2026", "Décembre 2026"), (FrenchDates.Month(Day("2026-12-01")), FrenchDates.MonthTitle(Day("2026-12-01"))));

    [Theory]
    [InlineData(DayOfWeek.Monday, "lundi", "lun.")]
    [InlineData(DayOfWeek.Sunday, "dimanche", "dim.")]
    public void Weekday_Value_IsNamed(DayOfWeek weekday, string name, string brief) =>
        Assert.Equal((name, brief), (FrenchDates.Weekday(weekday), FrenchDates.ShortWeekday(weekday)));

    [Fact]
    public void WeekdayTitle_Value_HasACapital() => Assert.Equal(
        ("Lundi", "Dim."), (FrenchDates.WeekdayTitle(DayOfWeek.Monday), FrenchDates.WeekdayHeading(DayOfWeek.Sunday)));

    [Theory]
    [InlineData("2026-12-17", true)]
    [InlineData("17/12/2026", true)]
    [InlineData("7/2/2026", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("31/11/2026", false)]
    [InlineData("0000-00-00", false)]
    [InlineData("17-12-2026", false)]
    [InlineData("demain", false)]
    [InlineData(null, false)]
    public void Read_Text_IsNullWhereNoSuchDayExists(string? text, bool exists) => Assert.Equal(exists, FrenchDates.Read(text) is not null);
}
