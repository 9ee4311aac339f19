using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>A family sees a page of its file as agents will see it.</summary>
internal static class ReadPageEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapGet("/supporting-documents/{documentId}/files/{fileId}/pages/{number:int}", HandleAsync)
        .ForFamily(owner, "readPage")
        .WithSummary("Returns the picture of a page of a file of the household")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status410Gone);

    /// <param name="number">From 1.</param>
    private static async Task<Results<PageImage, ProblemHttpResult>> HandleAsync(
        string documentId,
        string fileId,
        int number,
        OwnerScope scope,
        SupportingDocumentStore documents,
        PageReader reader,
        CancellationToken cancel) =>
        await reader.ReadPictureAsync(await documents.FindAsync(scope, documentId, cancel), fileId, number, cancel);
}
