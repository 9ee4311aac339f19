using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments.DescribeDocument;

/// <summary>
/// The account that uploaded a document changes what it wrote about it, as long as no request lists the document. The response has a
/// new receipt, since a receipt states the qualification.
/// </summary>
internal static class DescribeDocumentEndpoint
{
    private const string Attached = "Ce justificatif accompagne déjà une demande : ses précisions ne peuvent plus changer.";

    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPut("/supporting-documents/{documentId}/details", HandleAsync)
        .ForFamily(owner, "describeSupportingDocument")
        .WithSummary("Changes what was written about a supporting document that no request lists")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> HandleAsync(
        string documentId,
        DescribeDocumentRequest request,
        OwnerScope scope,
        SupportingDocumentStore documents,
        DetailsSeal seal,
        ReceiptSeal receipts,
        IOptions<DocumentsOptions> options,
        TownClock town,
        CancellationToken cancel)
    {
        var details = DetailsRules.Check(Fields(request), [.. options.Value.Labels.Keys], town.Today);
        if (details.Faults.Count > 0)
            return DetailsProblem.Of(details.Faults);
        var isAttached = false;
        var document = await documents.ChangeUploadAsync(
            scope, documentId,
            one =>
            {
                isAttached = one.Requests.Count > 0;
                return isAttached
                    ? null
                    : new(one with
                    {
                        Qualification = details.Qualification,
                        Details = seal.Encrypt(one.Id, details.Into(seal.Decrypt(one))),
                    });
            },
            cancel);
        if (document is null)
            return Problems.NotFound();
        if (isAttached)
            return Problems.Refused("document-attached", Attached, status: 409);
        var receipt = DocumentReceipt.Of(document);
        return TypedResults.Ok(new ReceiptResponse(document.Id, receipts.Sign(receipt), receipt.ExpiresAt));
    }

    private static Dictionary<string, string> Fields(DescribeDocumentRequest request) => new(StringComparer.Ordinal)
    {
        ["qualification"] = Text(request.Qualification),
        ["title"] = Text(request.Title),
        ["number"] = Text(request.Number),
        ["issuingAuthority"] = Text(request.IssuingAuthority),
        ["issueDate"] = Text(request.IssueDate),
        ["validUntil"] = Text(request.ValidUntil),
    };

    private static string Text(string? value) => value?.Trim() ?? "";
}
