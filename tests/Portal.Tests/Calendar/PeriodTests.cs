using EspaceFamille.Portal.Calendar;
using Xunit;
using static EspaceFamille.Portal.Tests.Calendar.SomeDays;

namespace EspaceFamille.Portal.Tests.Calendar;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-12-20", "2026-12-14", "2026-12-20", 51)]
    [InlineData("2027-01-01", "2026-12-28", "2027-01-03", 53)]
    [InlineData("2027-01-04", "2027-01-04", "2027-01-10", 1)]
    [InlineData("2028-03-01", "2028-02-28", "2028-03-05", 9)]
    public void Of_DayByWeek_StartsOnMonday(string day, string from, string to, int number)
    {
        var week = Period.Of(month: false, Day(day));
        Assert.Equal((Day(from), Day(to), number), (week.From, week.To, week.WeekNumber));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-01", "2026-12-31")]
    [InlineData("2027-02-10", "2027-02-01", "2027-02-28")]
    [InlineData("2028-02-29", "2028-02-01", "2028-02-29")]
    public void Of_DayByMonth_IsTheWholeMonth(string day, string from, string to)
    {
        var month = Period.Of(month: true, Day(day));
        Assert.Equal((Day(from), Day(to)), (month.From, month.To));
    }

    [Theory]
    [InlineData("semaine:2026-12-28", "semaine:2026-12-21", "semaine:2027-01-04")]
    [InlineData("mois:2026-12-01", "mois:2026-11-01", "mois:2027-01-01")]
    public void Neighbours_AtTheEndOfTheYear_AreInTheOtherYear(string name, string previous, string next)
    {
        var period = Period.Parse(name)!;
        Assert.Equal((previous, next), (period.Previous.Name, period.Next.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("semaine")]
    [InlineData("jour:2026-12-14")]
    [InlineData("semaine:2026-02-30")]
    [InlineData("semaine:demain")]
    [InlineData("mois:0001-01-01")]
    [InlineData("mois:9999-12-31")]
    [InlineData("mois:2026-12-01:2")]
    public void Parse_UnknownName_IsNull(string? name) => Assert.Null(Period.Parse(name));

    [Theory]
    [InlineData("semaine:2026-12-16", 5, "Semaine\u00A051\u00A0: du lundi 14 au vendredi 18 décembre 2026")]
    [InlineData("semaine:2026-12-16", 6, "Semaine\u00A051\u00A0: du lundi 14 au samedi 19 décembre 2026")]
    [InlineData("semaine:2026-12-28", 5, "Semaine\u00A053\u00A0: du lundi 28 décembre 2026 au vendredi 1er janvier 2027")]
    [InlineData("mois:2026-12-16", 6, "Décembre 2026")]
    public void Title_WeekOrMonth_IsInFrench(string name, int weekdays, string title) =>
        Assert.Equal(title, Period.Parse(name)!.Title(weekdays));

    [Fact]
    public void MonthsOf_OverlappingSpans_AreEachMonthOnce() => Assert.Equal(
        ["mois:2026-12-01", "mois:2027-01-01", "mois:2027-02-01"],
        Period.MonthsOf([(Day("2026-12-31"), Day("2027-01-02")), (Day("2027-01-15"), Day("2027-02-01"))]).Select(month => month.Name));

    [Fact]
    public void MonthsOf_EndlessSpan_AreThreeYears() =>
        Assert.Equal(36, Period.MonthsOf([(Day("2026-09-01"), DateOnly.MaxValue)]).Count);
}
