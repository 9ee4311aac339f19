using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ListDocuments;

/// <summary>A family lists the documents of its open storage space.</summary>
internal static class ListSpaceDocumentsEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/documents", HandleAsync)
        .WithName("listSpaceDocuments")
        .WithSummary("Lists the documents of the open storage space, newest first")
        .NeedsOpenSpace();

    private static async Task<Results<Ok<IReadOnlyList<SpaceDocumentResponse>>, ProblemHttpResult>> HandleAsync(
        SpaceCaller caller, OpenSpaces openings, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, documentId: null, cancel);
        using var opened = space;
        if (opened is null)
            return problem!;
        IReadOnlyList<SpaceDocumentResponse> documents =
            [.. opened.Space.Documents.Reverse().Select(document => SpaceResponses.Of(opened, document))];
        return TypedResults.Ok(documents);
    }
}
