using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.StorageSpace.ReadDocument;

/// <summary>A family reads what it wrote about a document of its open storage space.</summary>
internal static class ReadSpaceDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapGet("/documents/{spaceDocumentId}", HandleAsync)
        .WithName("readSpaceDocument")
        .WithSummary("Returns a document of the open storage space, without its file")
        .NeedsOpenSpace();

    private static async Task<Results<Ok<SpaceDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string spaceDocumentId, SpaceCaller caller, OpenSpaces openings, CancellationToken cancel)
    {
        var (space, problem) = await openings.UseAsync(caller, spaceDocumentId, cancel);
        using var opened = space;
        return opened is null
            ? problem!
            : TypedResults.Ok(SpaceResponses.Of(opened, SpaceRules.Find(opened.Space, spaceDocumentId)!));
    }
}
