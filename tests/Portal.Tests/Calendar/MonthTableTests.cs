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
    public void Columns_OpenSaturday_EndWithIt()
    {
        var closed = Table(Shut("2026-12-12", DayState.Closed));

        Assert.Equal(["Lun.", "Mar.", "Mer.", "Jeu.", "Ven."], closed.Headings);
        Assert.Equal(6, Table(Open("2026-12-12", DayState.Free)).Columns);
        Assert.Equal("Sam.", (closed with { Open = [Weekday.Wednesday, Weekday.Saturday] }).Headings.Last());
        Assert.Equal(7, (closed with { Open = [Weekday.Sunday] }).Columns);
    }

    [Fact]
    public void Weeks_MonthThatBeginsOnAHiddenDay_BeginWithTheNextWeek()
    {
        var august = Table(Open("2026-08-03", DayState.Free)) with { Month = Period.Of(month: true, Day("2026-08-01")) };

        Assert.Equal(Day("2026-08-03"), august.Weeks.First().From);
    }

    [Fact]
    public void Cell_SeveralActivitiesOnADay_HasThemAll()
    {
        var enrolments = new[]
        {
            Enrolment("school", "Restauration scolaire", "École"), Enrolment("centre", "Restauration Clsh", "Les Pins"),
        };
        var calendars = enrolments.Select(enrolment => new EnrolmentCalendarResponse(
            enrolment.EnrolmentId, enrolment.Activity, [Open("2026-12-14", DayState.Reserved), Open("2026-12-15", DayState.Free)]));
        var table = Table(Open("2026-12-14", DayState.Reserved)) with { Entries = AgendaEntry.Of(calendars, enrolments) };

        Assert.Equal(
            ["Restauration scolaire, École", "Restauration Clsh, Les Pins"],
            table.Cell(Day("2026-12-14")).Entries.Select(entry => entry.Where));
        Assert.Empty(table.Cell(Day("2026-12-15")).Entries);
    }

    [Fact]
    public void Cell_DayWithoutPlanning_IsEmpty()
    {
        var table = Table(Open("2026-12-14", DayState.Free));

        Assert.Null(table.Cell(Day("2026-12-15")).Shown);
        Assert.Equal(Day("2026-12-14"), table.Cell(Day("2026-12-14")).Shown!.Day.Day);
    }

    private static ChildEnrolment Enrolment(string id, string activity, string place) =>
        new(id, activity, place, "", Day("2026-09-01"), Day("2027-07-02"), null);

    private static MonthTable Table(params DayResponse[] days) =>
        new("", December, [.. days.Select(day => new ShownDay(day, Wanted: null))], HasForm: true);
}
