using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.DeleteFile;

/// <summary>
/// The account that uploaded a document deletes one of its files, as long as no request lists the document. The response
/// has a new receipt, since the earlier one lists the deleted file.
/// </summary>
internal static class DeleteFileEndpoint
{
    private const string Attached = "Ce justificatif accompagne déjà une demande : ses fichiers ne peuvent plus être retirés.";
    private const string LastFile = "C’est le dernier fichier de ce justificatif : retirez le justificatif entier.";

    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapDelete("/supporting-documents/{documentId}/files/{fileId}", HandleAsync)
        .ForFamily(owner, "deleteFile")
        .WithSummary("Deletes a file of a supporting document that no request lists")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<DeleteFileResponse>, ProblemHttpResult>> HandleAsync(
        string documentId, string fileId, OwnerScope scope, FileDeletion deletion, ReceiptSeal receipts, CancellationToken cancel)
    {
        var (document, refusal) = await deletion.DeleteAsync(scope, documentId, fileId, cancel);
        if (refusal is { } fault)
            return Refused(fault);
        var receipt = DocumentReceipt.Of(document!);
        string[] remaining = [.. document!.Files.Select(file => file.FileId)];
        return TypedResults.Ok(
            new DeleteFileResponse(document.Id, remaining, receipts.Sign(receipt)) { ReceiptExpiresAt = receipt.ExpiresAt });
    }

    private static ProblemHttpResult Refused(DeleteFileRefusal refusal) => refusal switch
    {
        DeleteFileRefusal.UnknownFile => Problems.NotFound(),
        DeleteFileRefusal.Attached => Problems.Refused("document-attached", Attached, status: 409),
        DeleteFileRefusal.LastFile => Problems.Refused("last-file", LastFile, status: 409),
    };
}
