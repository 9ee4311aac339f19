using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;
using Xunit;
using static EspaceFamille.Portal.Tests.Calendar.SomeDays;

namespace EspaceFamille.Portal.Tests.Calendar;

public sealed class MonthTableTests
{
    private static readonly Period December = Period.Of(month: true, Day("2026-12-01"));

    [Fact]
    public void Weeks_OfAMonth_BeginBeforeItAndEndAfterIt()
    {
        var weeks = Table(Open("2026-12-14", DayState.Free)).Weeks.ToArray();

        Assert.Equal([49, 50, 51, 52, 53], weeks.Select(week => week.WeekNumber));
        Assert.Equal((Day("2026-11-30"), Day("2027-01-03")), (weeks[0].From, weeks[^1].To));
    }

    [Fact]
    public void Columns_OpenSaturday_AreAWholeWeek()
    {
        Assert.Equal(["Lun.", "Mar.", "Mer.", "Jeu.", "Ven."], Table(Shut("2026-12-12", DayState.Closed)).Headings);
        Assert.Equal(7, Table(Open("2026-12-12", DayState.Free)).Columns);
    }

    [Fact]
    public void Cell_DayWithoutPlanning_IsEmpty()
    {
        var table = Table(Open("2026-12-14", DayState.Free));

        Assert.Null(table.Cell(Day("2026-12-15")).Shown);
        Assert.Equal(Day("2026-12-14"), table.Cell(Day("2026-12-14")).Shown!.Day.Day);
    }

    private static MonthTable Table(params DayResponse[] days) =>
        new("", December, [.. days.Select(day => new ShownDay(day, Wanted: null))], HasForm: true);
}
