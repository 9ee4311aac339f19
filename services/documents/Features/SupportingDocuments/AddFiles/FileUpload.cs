using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;

/// <summary>Checks files, wherever they were read, and adds them to a document. Content that it has already is not stored twice.</summary>
internal sealed class FileUpload(UploadQuotaCheck quota, FileChecks checks, FileAddition addition, ReceiptSeal receipts)
{
    private const string Attached = "Ce justificatif accompagne déjà une demande : il ne change plus. Joignez un autre justificatif.";

    /// <param name="replaces">The file whose place the first accepted file takes; null to add them all.</param>
    public async Task<Results<Ok<UploadResponse>, ProblemHttpResult>> AddAsync(
        OwnerScope scope, string documentId, string? replaces, UploadForm form, HttpResponse response, CancellationToken cancel)
    {
        if (await quota.CheckAsync(scope, form, isNew: false, response, cancel) is { } exceeded)
            return exceeded;
        var files = await checks.CheckAsync(form.Files, cancel);
        if (!files.Any(file => file.Verdict.Accepted))
            return UploadProblems.NoFileAccepted(files);
        var (document, refusal, placed) = await addition.AddAsync(scope, documentId, files, replaces, cancel);
        if (refusal is { } fault)
            return Refused(fault);
        if (!placed.Any(file => file.Verdict.Accepted))
            return UploadProblems.NoFileAccepted(placed);
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
