using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family's own supporting document.</summary>
public sealed partial class StubApi
{
    private const string OwnDocuments = $"/api/documents/households/{Mine}";

    private static SupportingDocumentResponse TheDocument => new(
        "d", "absence", "Justificatif absence", "<i>Certificat</i>", "42", "Dr Martin", new DateOnly(2026, 11, 23), null, Declared,
        [new DocumentFile("file-1", FileName, FileKind.Pdf, 3_276_800, "")]);

    /// <summary>A number of a document that is refused.</summary>
    public const string RefusedDetail = "refused";

    /// <summary>The name of a file that is refused.</summary>
    public const string RefusedFile = "macro.docx";

    /// <summary>Uploads are taken, and their answers lost.</summary>
    public bool LosesUploads { get; set; }

    /// <summary>How long the receipt of the next upload is valid.</summary>
    public TimeSpan ReceiptLifetime { get; set; } = TimeSpan.FromHours(20);

    /// <summary>The uploaded document has been erased meanwhile.</summary>
    public bool HasErasedUpload { get; set; }

    private void MapDocuments(WebApplication app)
    {
        app.MapPost($"{OwnDocuments}/supporting-documents", async (HttpRequest request) =>
        {
            var call = await KeepAsync(request);
            if (LosesUploads)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            if (call.Body.Contains(RefusedFile, StringComparison.Ordinal))
                return Problem(
                    422, "no-file-accepted", "Aucun fichier n’a pu être accepté.", (RefusedFile, "Ce fichier contient des macros."));
            return Json(
                new UploadResponse("upload-1", [new("certificat.pdf", Accepted: true, "file-1", 12)], "receipt of the upload")
                {
                    ReceiptExpiresAt = TimeProvider.System.GetUtcNow() + ReceiptLifetime,
                },
                StatusCodes.Status201Created);
        });
        app.MapPost($"{OwnDocuments}/supporting-documents/upload-1/receipts", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return HasErasedUpload
                ? Results.NotFound()
                : Json(new ReceiptResponse("upload-1", "renewed receipt", TimeProvider.System.GetUtcNow().AddHours(20)));
        });
        app.MapPut($"{OwnDocuments}/supporting-documents/upload-1/details", async (HttpRequest request) =>
            (await KeepAsync(request)).As<DescribeDocumentRequest>().Number == RefusedDetail
                ? Problem(422, "supporting-document-details", "À corriger.", ("number", "Ce texte est limité à 120 caractères."))
                : Json(new ReceiptResponse("upload-1", "receipt of the details", TimeProvider.System.GetUtcNow().AddHours(20))));
        app.MapGet($"{OwnDocuments}/qualifications", () => Json<QualificationResponse[]>([new("absence", "Justificatif absence")]));
        app.MapGet($"{OwnDocuments}/supporting-documents/d", () => Json(TheDocument));
        app.MapGet($"{OwnDocuments}/supporting-documents/d/files/{{file}}", (string file) => OpenFile(file));
        app.MapGet($"{OwnDocuments}/reviews/absence/1", () => Json(new HouseholdReviewResponse(
            RequestKind.Absence, "1", "ABS-2026-000123", ReviewState.Waiting, null, null, null, false, null, ["d"], [])
        {
            Documents = [TheDocument],
        }));
        app.MapGet($"{OwnDocuments}/reviews/absence/{Bereft}", () => Json(new HouseholdReviewResponse(
            RequestKind.Absence, Bereft, "ABS-2026-000123", ReviewState.Waiting, null, null, null, false, null, [], [])
        {
            MissingDocuments = 1,
        }));
    }
}
