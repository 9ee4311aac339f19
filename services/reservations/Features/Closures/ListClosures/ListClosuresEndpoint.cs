using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures.ListClosures;

/// <summary>The town's acts that cancelled reserved days, newest first, and the places that can close.</summary>
internal static class ListClosuresEndpoint
{
    private const int MaxActs = 50;

    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapGet("/closures", HandleAsync)
        .WithName("listClosures").WithSummary("Returns the closures that were decided, newest first, and the places that can close");

    /// <summary>Also the acts by which imports cancelled reserved days.</summary>
    private static async Task<Ok<ClosuresResponse>> HandleAsync(
        ActStore acts, TownStore towns, ClosureReader reader, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        var newest = await acts.NewestAsync(MaxActs, cancel);
        var closures = new List<ClosureResponse>(newest.Count);
        foreach (var act in newest)
            closures.Add(await reader.ReadAsync(act, cancel));
        return TypedResults.Ok(
            new ClosuresResponse([.. town.Places.Select(place => new ClosurePlace(place.Code, place.Name))], closures));
    }
}
