using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.DeleteDocument;

/// <summary>The account that uploaded a document deletes it with all its files, as long as no request lists it.</summary>
internal static class DeleteDocumentEndpoint
{
    private const string Attached = "Ce justificatif accompagne déjà une demande : il ne peut plus être retiré.";

    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapDelete("/supporting-documents/{documentId}", HandleAsync)
        .ForFamily(owner, "deleteSupportingDocument")
        .WithSummary("Deletes a supporting document that no request lists")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<DeleteDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string documentId, OwnerScope scope, SupportingDocumentStore documents, DocumentEraser eraser, TownClock town,
        CancellationToken cancel)
    {
        var marked = await documents.ChangeUploadAsync(scope, documentId, one => DeleteDocumentRules.Delete(one, town.Now), cancel);
        if (marked is null)
            return Problems.NotFound();
        // Marked: no request can list it any more, and the retention sweep completes what a crash interrupts.
        if (marked.ErasedAt is null)
            return Problems.Refused("document-attached", Attached, status: 409);
        await eraser.EraseAsync(documentId, _ => null, cancel);
        return TypedResults.Ok(new DeleteDocumentResponse(documentId));
    }
}
