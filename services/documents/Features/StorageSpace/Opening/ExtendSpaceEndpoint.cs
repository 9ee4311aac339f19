using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.Opening;

/// <summary>A family keeps its storage space open for another 20 minutes.</summary>
internal static class ExtendSpaceEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/extension", HandleAsync)
        .WithName("extendSpace")
        .WithSummary("Keeps the storage space open for 20 minutes from now, within its two hours")
        .NeedsOpenSpace();

    private static async Task<Results<Ok<SpaceExtensionResponse>, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, OpenSpaces openings, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using (space)
            return space is null ? problem! : TypedResults.Ok(await openings.ExtendAsync(space.Open, cancel));
    }
}
