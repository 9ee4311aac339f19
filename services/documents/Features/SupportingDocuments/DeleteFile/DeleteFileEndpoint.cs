using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.DeleteFile;

/// <summary>
/// The account that uploaded a document deletes one of its files, as long as no request lists the document. The response
/// has a new receipt, since the earlier one lists the deleted file.
/// </summary>
internal static class DeleteFileEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapDelete("/supporting-documents/{documentId}/files/{fileId}", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("DeleteFile")
        .WithSummary("Retirer un fichier d’un justificatif qui n’accompagne encore aucune demande")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<DeleteFileResponse>, ProblemHttpResult>> HandleAsync(
        string documentId, string fileId, HouseholdScope scope, FileDeletion deletion, ReceiptSeal receipts, CancellationToken cancel)
    {
        var (document, refusal) = await deletion.DeleteAsync(scope, documentId, fileId, cancel);
        return refusal switch
        {
            null => TypedResults.Ok(new DeleteFileResponse(
                document!.Id, [.. document.Files.Select(file => file.FileId)], receipts.Sign(DocumentReceipt.Of(document)))),
            DeleteFileRefusal.UnknownFile => Problems.NotFound(),
            DeleteFileRefusal.Attached => Problems.Refused(
                "document-attached", "Ce justificatif accompagne déjà une demande : ses fichiers ne peuvent plus être retirés.", status: 409),
            DeleteFileRefusal.LastFile => Problems.Refused(
                "last-file", "C’est le dernier fichier de ce justificatif : retirez le justificatif entier.", status: 409),
        };
    }
}
