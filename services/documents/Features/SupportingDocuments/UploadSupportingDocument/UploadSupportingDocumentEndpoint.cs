using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Receipts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>
/// A family uploads a supporting document: 1 to 4 files, checked one by one, encrypted under the town's key. The response
/// states for each file whether it was accepted, and has the receipt that a request sends. Families only: proof that an
/// agent receives on paper is not uploaded. The idempotency key is optional: an upload that no request lists is erased after 7 days.
/// </summary>
internal static class UploadSupportingDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost("/supporting-documents", HandleAsync)
        .WithMetadata(new OptionalIdempotencyKey())
        .WithMetadata(new RequestSizeLimitAttribute(UploadForm.MaxRequestBytes))
        .RequireRateLimiting(UploadLimits.Policy)
        .ForFamily(owner, "uploadSupportingDocument")
        .WithSummary("Uploads a supporting document")
        .AddOpenApiOperationTransformer(UploadFormDescription.AddAsync)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Created<UploadResponse>, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        IdempotencyKey? key,
        OwnerScope scope,
        UploadAnswers answers,
        UploadQuotaCheck quota,
        FileChecks checks,
        DocumentWriter writer,
        ReceiptSeal receipts,
        IOptions<DocumentsOptions> options,
        TownClock town,
        CancellationToken cancel)
    {
        if (scope.IsLinked)
            return Problems.Refused("account-linked", UploadTexts.IsLinked, status: 409);
        var form = await UploadForm.ReadAsync(request, cancel);
        var idempotency = key is null ? null : UploadAnswers.Of(scope, key, form);
        if (idempotency is not null && await answers.RepeatAsync(idempotency, request.Path, cancel) is { } first)
            return first;
        var details = DetailsRules.Check(form.Fields, [.. options.Value.Labels.Keys], town.Today);
        if (details.Faults.Count > 0)
            return DetailsProblem.Of(details.Faults);
        if (await quota.CheckAsync(scope, form, isNew: true, request.HttpContext.Response, cancel) is { } exceeded)
            return exceeded;
        var files = await checks.CheckAsync(form.Files, cancel);
        if (!files.Any(file => file.Verdict.Accepted))
            return Refused(files);
        var document = await writer.PrepareAsync(scope, details, files, cancel);
        var receipt = DocumentReceipt.Of(document);
        var answer = new UploadResponse(document.Id, UploadResponses.Of(files), receipts.Sign(receipt))
        {
            ReceiptExpiresAt = receipt.ExpiresAt,
        };
        if (idempotency is not null)
            document = document with { Idempotency = idempotency, Answer = answers.Seal(answer, document.Id) };
        // Taken: a concurrent request under the same key was saved first.
        return await writer.SaveAsync(document, cancel) || await answers.RepeatAsync(idempotency!, request.Path, cancel) is not { } earlier
            ? TypedResults.Created($"{request.Path}/{document.Id}", answer)
            : earlier;
    }

    /// <summary>No file of the form was accepted: each with its reason.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<CheckedFile> files) => Problems.Refused(
        "no-file-accepted",
        files.Count == 0 ? UploadTexts.NoFile : UploadTexts.NothingAccepted,
        files.GroupBy(file => file.Name, file => RefusalTexts.Of(file.Verdict.Refusal!.Value), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
        facts: new UploadRefusal(UploadResponses.Of(files)));
}
