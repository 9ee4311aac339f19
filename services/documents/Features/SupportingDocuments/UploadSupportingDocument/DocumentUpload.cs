using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>
/// Makes a supporting document of files, wherever they were read: a repeat under the same key gets the first response, then details, quota
/// and files are checked, and what is accepted is stored under the town's key and sent to the analysis.
/// </summary>
internal sealed class DocumentUpload(
    UploadAnswers answers, UploadQuotaCheck quota, FileChecks checks, DocumentWriter writer, ReceiptSeal receipts,
    IOptions<DocumentsOptions> options, TownClock town)
{
    /// <param name="path">The address of the documents.</param>
    public async Task<Results<Created<UploadResponse>, ProblemHttpResult>> UploadAsync(
        OwnerScope scope, IdempotencyKey? key, UploadForm form, string path, HttpResponse response, CancellationToken cancel)
    {
        var idempotency = key is null ? null : UploadAnswers.Of(scope, key, form);
        if (idempotency is not null && await answers.RepeatAsync(idempotency, path, cancel) is { } first)
            return first;
        var details = DetailsRules.Check(form.Fields, [.. options.Value.Labels.Keys], town.Today);
        if (details.Faults.Count > 0)
            return DetailsProblem.Of(details.Faults);
        if (await quota.CheckAsync(scope, form, isNew: true, response, cancel) is { } exceeded)
            return exceeded;
        var files = await checks.CheckAsync(form.Files, cancel);
        if (!files.Any(file => file.Verdict.Accepted))
            return UploadProblems.NoFileAccepted(files);
        var document = await writer.PrepareAsync(scope, details, files, cancel);
        var receipt = DocumentReceipt.Of(document);
        var answer = new UploadResponse(document.Id, UploadResponses.Of(files), receipts.Sign(receipt))
        {
            ReceiptExpiresAt = receipt.ExpiresAt,
        };
        if (idempotency is not null)
            document = document with { Idempotency = idempotency, Answer = answers.Seal(answer, document.Id) };
        // Taken: a concurrent request under the same key was saved first.
        return await writer.SaveAsync(document, cancel) || await answers.RepeatAsync(idempotency!, path, cancel) is not { } earlier
            ? TypedResults.Created($"{path}/{document.Id}", answer)
            : earlier;
    }
}
