using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ReadMonth;

/// <summary>The days of a month of a planning.</summary>
[Collection(ReservationsService.Name)]
public sealed class MonthTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Month_OfAPlanning_ContainsStateDeadlineAndReason()
    {
        var locked = await Parent.DayAsync(Pupil, "2026-12-01");
        Assert.Equal(("reserved", false, "2026-11-16T23:59:59.999+01:00"),
            ($"{locked["state"]}", locked["canChange"]!.GetValue<bool>(), $"{locked["deadline"]}"));
        var holiday = await Parent.DayAsync(Pupil, "2026-12-21");
        Assert.Equal(("closed", "Vacances scolaires : Noël."), ($"{holiday["state"]}", $"{holiday["reason"]}"));
        var open = await Parent.DayAsync(Pupil, "2026-12-10");
        Assert.True(open["canChange"]!.GetValue<bool>());
    }
}
