using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Inspection;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.UploadSupportingDocument;

/// <summary>
/// A family sends what proves something: 1 to 4 files, checked one by one, kept under the town's key. The answer says
/// of each file whether it was accepted, and carries the receipt that a declaration brings.
/// </summary>
internal static class UploadSupportingDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/documents/supporting-documents", HandleAsync)
        .WithMetadata(new RequestSizeLimitAttribute(UploadForm.MaxRequestBytes))
        .RequireAuthorization(Policies.Family)
        .RequireRateLimiting(UploadLimits.Policy)
        .WithSummary("Envoyer un justificatif (multipart : qualification, title, number, issuingAuthority, issueDate, validUntil, files)")
        .Produces<UploadAnswer>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(
        HttpRequest request,
        Caller caller,
        FileInspection inspection,
        DocumentWriter writer,
        ReceiptSeal receipts,
        IOptions<DocumentsOptions> options,
        [FromKeyedServices(Clocks.Town)] TimeProvider town,
        CancellationToken cancel)
    {
        var form = await UploadForm.ReadAsync(request, cancel);
        var details = DetailsRules.Check(form.Fields, [.. options.Value.Labels.Keys], Clocks.ParisDay(town.GetUtcNow()));
        if (details.Faults.Count > 0)
            return Refused(details.Faults);
        var files = await inspection.InspectAsync(form.Files, cancel);
        if (!files.Any(file => file.Verdict.Accepted))
            return Refused(files);
        var document = await writer.WriteAsync(caller, details, files, cancel);
        var receipt = receipts.Sign(ReceiptOf.Document(document));
        return TypedResults.Created(
            $"/api/documents/supporting-documents/{document.Id}", new UploadAnswer(document.Id, UploadAnswer.Of(files), receipt));
    }

    private static ProblemHttpResult Refused(IReadOnlyList<DetailsFault> faults) => Problems.Refused(
        "supporting-document-details",
        UploadWords.ToCorrect,
        faults.GroupBy(fault => fault.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(fault => UploadWords.Of(fault.Kind)).ToArray(), StringComparer.Ordinal));

    private static ProblemHttpResult Refused(IReadOnlyList<InspectedFile> files) => Problems.Refused(
        "no-file-accepted",
        files.Count == 0 ? UploadWords.NoFile : UploadWords.NothingAccepted,
        files.GroupBy(file => FileName.Shown(file.Name), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(file => UploadWords.Of(file.Verdict.Refusal!)).ToArray(), StringComparer.Ordinal),
        facts: new { files = UploadAnswer.Of(files) });
}
