using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.RenewReceipt;

/// <summary>
/// The account that uploaded a document renews its receipt, so that a form can be sent later. The write that issues the receipt also moves
/// the erasure of the document, and never succeeds on a document that is marked for erasure.
/// </summary>
internal static class RenewReceiptEndpoint
{
    private const string TooOld = "Ce justificatif a été déposé il y a trop longtemps : veuillez le déposer de nouveau.";

    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/supporting-documents/{documentId}/receipts", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("renewReceipt")
        .WithSummary("Renews the receipt of a supporting document")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> HandleAsync(
        string documentId, OwnerScope scope, SupportingDocumentStore documents, ReceiptSeal receipts, TownClock town,
        CancellationToken cancel)
    {
        var (now, renewed) = (town.Now, false);
        var document = await documents.ChangeUploadAsync(
            scope, documentId,
            one =>
            {
                var change = ReceiptRules.Renew(one, now);
                renewed = change is not null;
                return change;
            },
            cancel);
        if (document is null)
            return Problems.NotFound();
        if (!renewed)
            return Problems.Refused("receipt-not-renewable", TooOld, status: 409);
        var receipt = DocumentReceipt.Of(document);
        return TypedResults.Ok(new ReceiptResponse(document.Id, receipts.Sign(receipt), receipt.ExpiresAt));
    }
}
