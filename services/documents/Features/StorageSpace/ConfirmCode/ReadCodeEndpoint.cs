using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ConfirmCode;

/// <summary>The session that made a recovery code shows it until it is confirmed.</summary>
internal static class ReadCodeEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/recovery-code", HandleAsync)
        .WithName("readSpaceCode")
        .WithSummary("Returns the recovery code that is not confirmed yet, to the session that made it")
        .NeedsOpenSpace();

    private static async Task<Results<Ok<SpaceCodeResponse>, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, OpenSpaces openings, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using (space)
        {
            if (space is null)
                return problem!;
            return space.UnconfirmedCode() is { } code
                ? TypedResults.Ok(new SpaceCodeResponse($"{code}", space.Open.GroupsToType!))
                : SpaceProblems.CodeUnavailable();
        }
    }
}
