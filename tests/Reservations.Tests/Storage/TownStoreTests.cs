using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class TownStoreTests(ReservationsHost host)
{
    [Theory]
    [InlineData("Europe/Paris", false)]
    [InlineData("Indian/Reunion", true)]
    public async Task Find_TimeZoneOfTheHost_MustBeTheStoredTowns(string zone, bool refused)
    {
        var towns = new TownStore(
            host.Services.GetRequiredService<AggregateStore<Town>>(), TimeProvider.System,
            new TownClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(zone)));
        var fault = await Record.ExceptionAsync(() => towns.FindAsync(CancellationToken.None));
        Assert.Equal(refused, fault is InvalidOperationException);
    }
}
