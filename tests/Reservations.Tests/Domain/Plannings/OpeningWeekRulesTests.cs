using EspaceFamille.Reservations.Domain.Plannings;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

public class OpeningWeekRulesTests
{
    private static readonly Dictionary<DateOnly, string> NoAbsence = [];

    [Theory]
    [InlineData("2026-12-02", false, "2026-12-14")]
    [InlineData("2026-12-02", true, "2026-11-30")]
    [InlineData("2026-05-04", false, "2026-08-31")]
    [InlineData("2027-07-01", false, "2027-06-28")]
    [InlineData("2027-09-15", true, "2027-06-28")]
    public void MondayOf_Today_IsTheWeekOfTheFirstDayToChangeOrTheNearestOne(string today, bool byAgent, string monday) =>
        Assert.Equal(Day(monday), OpeningWeekRules.MondayOf(
            [Empty()], Johan.From, Johan.To, NoAbsence, Day(today), Paris(today, "12:00"), byAgent));
}
