using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Places.ListPlaces;

/// <summary>For staff: the places of the town, in the order of its files.</summary>
internal static class ListPlacesEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/places", HandleAsync)
        .WithName("listPlaces").WithSummary("Returns the town's school restaurants and leisure centres");

    /// <summary>Empty until the town is imported.</summary>
    private static async Task<Ok<PlaceResponse[]>> HandleAsync(TownStore towns, CancellationToken cancel) =>
        TypedResults.Ok((await towns.FindAsync(cancel))?.Places.Select(place => new PlaceResponse(place.Id, place.Name)).ToArray() ?? []);
}
