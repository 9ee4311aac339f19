using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ListOperations;

/// <summary>A family reads what was done in its storage space.</summary>
internal static class ListSpaceOperationsEndpoint
{
    private const int MaxLines = 200;

    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/operations", HandleAsync)
        .WithName("listSpaceOperations")
        .WithSummary("Lists what was done in the open storage space, newest first")
        .NeedsOpenSpace();

    private static async Task<Results<Ok<IReadOnlyList<SpaceOperationResponse>>, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, OpenSpaces openings, SpaceOperationStore operations, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        var lines = await operations.ListAsync(caller.AccountId, opened.Key, MaxLines, cancel);
        IReadOnlyList<SpaceOperationResponse> answer =
            [.. lines.Select(line => new SpaceOperationResponse(line.At, line.Action.ToApi(), line.DocumentId))];
        return TypedResults.Ok(answer);
    }
}
