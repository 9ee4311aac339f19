using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.RemoveFile;

/// <summary>
/// Whoever sent a document takes one of its files out again, before a declaration names it. The answer carries a new
/// receipt, since the old one states a file that is gone. A repeat gets the same answer.
/// </summary>
internal static class RemoveFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/api/documents/supporting-documents/{documentId}/files/{fileId}", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithSummary("Retirer un fichier d’un justificatif qui n’accompagne encore aucune demande")
        .Produces<RemovalAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> HandleAsync(
        string documentId, string fileId, Caller caller, FileRemover remover, ReceiptSeal receipts, CancellationToken cancel)
    {
        if (await remover.RemoveAsync(documentId, fileId, caller, cancel) is not { } document)
            return Problems.NotFound();
        return RemovalRules.Refusal(document, fileId) switch
        {
            RemovalRefusal.Attached => Problems.Refused(
                "document-attached", "Ce justificatif accompagne déjà une demande : ses fichiers ne peuvent plus être retirés.", status: 409),
            RemovalRefusal.LastFile => Problems.Refused(
                "last-file", "C’est le dernier fichier de ce justificatif : retirez le justificatif entier.", status: 409),
            null => TypedResults.Ok(new RemovalAnswer(
                document.Id, [.. document.Files.Select(file => file.FileId)], receipts.Sign(ReceiptOf.Document(document)))),
        };
    }
}

/// <summary>What remains of the document, and the receipt that a declaration brings from now on.</summary>
internal sealed record RemovalAnswer(string DocumentId, IReadOnlyList<string> FileIds, string Receipt);
