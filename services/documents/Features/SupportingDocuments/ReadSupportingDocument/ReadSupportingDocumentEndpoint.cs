using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ReadSupportingDocument;

/// <summary>A family reads a document of its household. Agents read documents in their reviews, where readings are recorded.</summary>
internal static class ReadSupportingDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapGet("/supporting-documents/{documentId}", HandleAsync)
        .ForFamily(owner, "readSupportingDocument")
        .WithSummary("Returns a supporting document of the household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SupportingDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string documentId,
        OwnerScope scope,
        SupportingDocumentStore documents,
        SupportingDocumentResponses responses,
        CancellationToken cancel) =>
        await documents.FindAsync(scope, documentId, cancel) is { } document
            ? TypedResults.Ok(responses.Of(document))
            : Problems.NotFound();
}
