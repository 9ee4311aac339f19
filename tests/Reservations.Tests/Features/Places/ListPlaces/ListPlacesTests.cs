using System.Net.Http.Json;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Places.ListPlaces;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ListPlacesTests(ReservationsHost host)
{
    [Fact]
    public async Task List_ForAnAdministrator_HasThePlacesOfEnrolments()
    {
        using var administrator = host.Client("admin", "an-administrator");
        var places = (await administrator.GetFromJsonAsync<PlaceResponse[]>("/api/reservations/places"))!;
        var enrolment = await host.Services.GetRequiredService<EnrolmentStore>().FindAsync(Pupil.First.EnrolmentId, default);

        Assert.Contains(places, place => place.PlaceId == enrolment!.PlaceId && place.Name.Length > 0);
    }
}
