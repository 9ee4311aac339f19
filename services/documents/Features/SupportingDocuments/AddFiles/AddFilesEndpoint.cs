using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;

/// <summary>
/// The account that uploaded a document adds files to it, up to four in all, or replaces one of its files, as long as no request lists the
/// document: a certificate is photographed page by page. The response has a new receipt, which lists all files of the document.
/// </summary>
internal static class AddFilesEndpoint
{
    private const string Attached = "Ce justificatif accompagne déjà une demande : il ne change plus. Joignez un autre justificatif.";

    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost("/supporting-documents/{documentId}/files", HandleAsync)
        .WithMetadata(new RequestSizeLimitAttribute(UploadForm.MaxRequestBytes))
        .RequireRateLimiting(UploadLimits.Policy)
        .ForFamily(owner, "addFiles")
        .WithSummary("Adds files to a supporting document that no request lists, or replaces one of its files")
        .AddOpenApiOperationTransformer(UploadFormDescription.AddFilesAsync)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <param name="replaces">The file whose place the first accepted file takes; it is deleted. Without it all files are added.</param>
    private static async Task<Results<Ok<UploadResponse>, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        string documentId,
        string? replaces,
        OwnerScope scope,
        FileChecks checks,
        UploadQuotaCheck quota,
        FileAddition addition,
        ReceiptSeal receipts,
        CancellationToken cancel)
    {
        var form = await UploadForm.ReadAsync(request, cancel);
        if (await quota.CheckAsync(scope, form, isNew: false, request.HttpContext.Response, cancel) is { } exceeded)
            return exceeded;
        var files = await checks.CheckAsync(form.Files, cancel);
        if (!files.Any(file => file.Verdict.Accepted))
            return UploadSupportingDocumentEndpoint.Refused(files);
        var (document, refusal, placed) = await addition.AddAsync(scope, documentId, files, replaces, cancel);
        if (refusal is { } fault)
            return Refused(fault);
        if (!placed.Any(file => file.Verdict.Accepted))
            return UploadSupportingDocumentEndpoint.Refused(placed);
        var receipt = DocumentReceipt.Of(document!);
        return TypedResults.Ok(new UploadResponse(document!.Id, UploadResponses.Of(placed), receipts.Sign(receipt))
        {
            ReceiptExpiresAt = receipt.ExpiresAt,
        });
    }

    private static ProblemHttpResult Refused(AddFilesRefusal refusal) => refusal switch
    {
        AddFilesRefusal.UnknownFile => Problems.NotFound(),
        AddFilesRefusal.Attached => Problems.Refused("document-attached", Attached, status: 409),
    };
}
