using System.Globalization;
using EspaceFamille.Portal.Journeys.Home;
using Xunit;
using static EspaceFamille.Portal.Tests.Calendar.SomeDays;

namespace EspaceFamille.Portal.Tests.Journeys.Home;

public sealed class ShownWeekTests
{
    [Theory]
    [InlineData("2026-11-23T08:00", 5, "2026-11-23", "Cette semaine")]
    [InlineData("2026-11-27T17:59", 5, "2026-11-23", "Cette semaine")]
    [InlineData("2026-11-27T18:00", 5, "2026-11-30", "La semaine prochaine")]
    [InlineData("2026-11-29T23:59", 5, "2026-11-30", "La semaine prochaine")]
    [InlineData("2026-11-30T00:00", 5, "2026-11-30", "Cette semaine")]
    [InlineData("2026-11-27T18:00", 6, "2026-11-23", "Cette semaine")]
    [InlineData("2026-11-28T18:00", 6, "2026-11-30", "La semaine prochaine")]
    public void Of_Instant_IsTheNextWeekFromTheEveningOfItsLastDay(string now, int days, string monday, string title)
    {
        var week = ShownWeek.Of(DateTimeOffset.Parse($"{now}+01:00", CultureInfo.InvariantCulture), days);

        Assert.Equal((Day(monday), title, Day(monday).AddDays(days - 1)), (week.Monday, week.Title, week.Last));
    }
}
