using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures.ListClosures;

/// <summary>The town's acts that cancelled reserved days, newest first, and the places that can close.</summary>
internal static class ListClosuresEndpoint
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder staff) => staff
        .MapGet("/closures", HandleAsync)
        .WithName("listClosures").WithSummary("Returns the closures that were decided, newest first, and the places that can close")
        .WithDescription("Also the acts by which imports cancelled reserved days.");

    /// <param name="after">The <c>next</c> of the page before; the newest acts when absent or unknown.</param>
    private static async Task<Ok<ClosuresResponse>> HandleAsync(
        ActStore acts, TownStore towns, ClosureReader reader, CancellationToken cancel, string? after = null)
    {
        var town = await towns.ReadAsync(cancel);
        var last = string.IsNullOrEmpty(after) ? null : await acts.FindAsync(after, cancel);
        // One more than a page shows tells whether there is another.
        var found = await acts.NewestAsync(last, PageSize + 1, cancel);
        var closures = new List<ClosureResponse>(PageSize);
        foreach (var act in found.Take(PageSize))
            closures.Add(await reader.ReadAsync(act, cancel));
        return TypedResults.Ok(
            new ClosuresResponse([.. town.Places.Select(place => new ClosurePlace(place.Code, place.Name))], closures)
            {
                Next = found.Count > PageSize ? closures[^1].Id : null,
            });
    }
}
