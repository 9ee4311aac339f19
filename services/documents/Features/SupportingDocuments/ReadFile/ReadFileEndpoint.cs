using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ReadFile;

/// <summary>A family downloads a file of its household.</summary>
internal static class ReadFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapGet("/supporting-documents/{documentId}/files/{fileId}", HandleAsync)
        .ForFamily(owner, "readFile")
        .WithSummary("Downloads a file of the household")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status410Gone);

    private static async Task<Results<FileDownload, ProblemHttpResult>> HandleAsync(
        string documentId,
        string fileId,
        OwnerScope scope,
        SupportingDocumentStore documents,
        FileReader reader,
        CancellationToken cancel) =>
        await reader.ReadAsync(await documents.FindAsync(scope, documentId, cancel), fileId, cancel);
}
