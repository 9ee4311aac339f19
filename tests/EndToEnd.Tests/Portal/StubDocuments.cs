using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family's own supporting document.</summary>
public sealed partial class StubApi
{
    private const string OwnDocuments = $"/api/documents/households/{Mine}";

    private static SupportingDocumentResponse TheDocument => new(
        "d", "absence", "Justificatif absence", "<i>Certificat</i>", "42", "Dr Martin", new DateOnly(2026, 11, 23), null, Declared,
        [
            new DocumentFile("file-1", FileName, FileKind.Pdf, 3_276_800, "") { State = FileState.Ready, PageCount = 3, ShownPages = 2 },
            new DocumentFile("file-2", "photo.jpg", FileKind.Jpeg, 40_000, "") { State = FileState.Unreadable },
        ]);

    /// <summary>A number of a document that is refused.</summary>
    public const string RefusedDetail = "refused";

    /// <summary>A document that was sent with a request since the list of unsent ones was shown.</summary>
    public const string SentMeanwhileDocument = "sent-meanwhile";

    /// <summary>The name of a file that is refused.</summary>
    public const string RefusedFile = "macro.docx";

    /// <summary>Of the files that are uploaded from now on.</summary>
    public FileState UploadState { get; set; } = FileState.Ready;

    /// <summary>The names of the files that were added to an upload, by their ids.</summary>
    public ConcurrentDictionary<string, string> Added { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that were replaced.</summary>
    public ConcurrentQueue<string> Replacing { get; } = [];

    /// <summary>Uploads are taken, and their answers lost.</summary>
    public bool LosesUploads { get; set; }

    /// <summary>How long the receipt of the next upload is valid.</summary>
    public TimeSpan ReceiptLifetime { get; set; } = TimeSpan.FromHours(20);

    /// <summary>The agent may review no request of the household.</summary>
    public bool HasNothingToExport { get; set; }

    /// <summary>The archive of pages is none: the service answers a file instead.</summary>
    public bool ExportsAnOriginal { get; set; }

    private static IResult Page() =>
        Results.File(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/EndToEnd.Tests/Portal/page.webp")), "image/webp");

    private static IEnumerable<string> Names(string form) =>
        Regex.Matches(form, "filename(?:=\"?|\\*=utf-8'')(?<name>[^\";\r\n]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)
            .Select(match => Uri.UnescapeDataString(match.Groups["name"].Value)).Distinct(StringComparer.Ordinal);

    private UploadedFile Add(string name)
    {
        // The first upload's file: the same content again is the same file.
        var id = name == "certificat.pdf" ? "file-1" : $"file-{name.Replace(".", "-", StringComparison.Ordinal)}";
        if (id != "file-1")
            Added[id] = name;
        return new(name, Accepted: true, id, 12);
    }

    private DocumentFile Uploaded(string id, string name) => UploadState is FileState.Ready
        ? new(id, name, FileKind.Pdf, 12, "") { State = UploadState, PageCount = 1, ShownPages = 1 }
        : new(id, name, FileKind.Pdf, 12, "") { State = UploadState };

    private SupportingDocumentResponse TheUpload => TheDocument with
    {
        DocumentId = "upload-1",
        Title = null,
        Files =
        [
            .. Added.Prepend(new("file-1", "certificat.pdf")).Where(file => !Replacing.Contains(file.Key))
                .Select(file => Uploaded(file.Key, file.Value)),
        ],
    };

    private static SupportingDocumentResponse LeftOver => TheDocument with
    {
        DocumentId = "left-over",
        KeptUntil = Declared.AddDays(5),
        Files = [TheDocument.Files[1] with { FileId = "file-9" }],
    };

    /// <summary>The answer of the next addition waits for it, after the document was changed.</summary>
    public TaskCompletionSource? HeldAddition { get; set; }

    /// <summary>No receipt is renewed at present.</summary>
    public bool RenewsNothing { get; set; }

    /// <summary>Has no room for a document more.</summary>
    public bool IsOverQuota { get; set; }

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
                    422, "no-file-accepted", "Aucun fichier n’a pu être accepté.", (RefusedFile, "Ce fichier est incomplet ou abîmé."));
            if (IsOverQuota)
                return Problem(429, "upload-quota", "Votre foyer a déjà déposé 20 justificatifs : c’est le maximum.");
            Added.Clear();
            Replacing.Clear();
            return Json(
                new UploadResponse("upload-1", [new("certificat.pdf", Accepted: true, "file-1", 12)], "receipt of the upload")
                {
                    ReceiptExpiresAt = TimeProvider.System.GetUtcNow() + ReceiptLifetime,
                },
                StatusCodes.Status201Created);
        });
        app.MapPost($"{OwnDocuments}/supporting-documents/upload-1/files", async (HttpRequest request) =>
        {
            var call = await KeepAsync(request);
            if (LosesUploads)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            if (call.Body.Contains(RefusedFile, StringComparison.Ordinal))
                return Problem(
                    422, "no-file-accepted", "Aucun fichier n’a pu être accepté.", (RefusedFile, "Ce fichier contient des macros."));
            if (request.Query["replaces"] is [{ } replaced])
                Replacing.Enqueue(replaced);
            var names = Names(call.Body).ToArray();
            var answer = new UploadResponse("upload-1", [.. names.Select(Add)], $"receipt of the addition of {string.Join(' ', names)}");
            var held = HeldAddition;
            HeldAddition = null;
            await (held?.Task ?? Task.CompletedTask);
            return Json(answer);
        });
        app.MapGet($"{OwnDocuments}/supporting-documents", () => Json<IReadOnlyList<SupportingDocumentResponse>>(
            [TheUpload with { KeptUntil = Declared.AddDays(7) }, LeftOver]));
        app.MapGet($"{OwnDocuments}/supporting-documents/upload-1", () => HasErasedUpload ? Results.NotFound() : Json(TheUpload));
        app.MapDelete($"{OwnDocuments}/supporting-documents/{{id}}", (string id) => id == SentMeanwhileDocument
            ? Problem(409, "document-attached", "Ce justificatif accompagne déjà une demande : il ne peut plus être retiré.")
            : Json(new DeleteDocumentResponse(id)));
        app.MapGet($"{OwnDocuments}/supporting-documents/{{id}}/files/{{file}}/pages/{{number}}", () => Page());
        app.MapPost($"{OwnDocuments}/supporting-documents/upload-1/receipts", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            if (RenewsNothing)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
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
        app.MapGet(
            $"{OwnDocuments}/supporting-documents/export", () => Results.Bytes([0x50, 0x4B], "application/zip", "justificatifs.zip"));
        app.MapPost("/api/documents/households/{household}/page-exports", async (string household, HttpRequest request) =>
        {
            await KeepAsync(request);
            return household != Household
                ? Missing()
                : HasNothingToExport
                    ? Problem(409, "nothing-to-export", "Ce foyer n’a aucune demande dont vous pouvez lire les justificatifs.")
                    : ExportsAnOriginal
                        ? OpenFile("file-1")
                        : Results.Bytes([0x50, 0x4B], "application/zip", "pages.zip");
        });
        app.MapGet($"{OwnDocuments}/supporting-documents/d/files/{{file}}", (string file) => OpenFile(file));
        app.MapGet($"{OwnDocuments}/reviews/absence/1", () => Json(new HouseholdReviewResponse(
            RequestKind.Absence, "1", "ABS-2026-000123", ReviewState.Waiting, null, null, null, false, null, ["d"], [])
        {
            Documents = [TheDocument],
            Demands = [new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), "La page 2 <b>du certificat</b>")],
            AwaitsFamily = true,
            TakesDocuments = true,
        }));
        app.MapGet($"{OwnDocuments}/reviews/absence/{WithoutProof}", () => Json(new HouseholdReviewResponse(
            RequestKind.Absence, WithoutProof, "ABS-2026-000123", ReviewState.Waiting, null, null, null, false, null, [], [])
        {
            Proof = new(ProofDeadline, ProofLastResort, IsAwaited: true, null, null, IsLate: false),
            TakesDocuments = true,
        }));
        app.MapPost($"{OwnDocuments}/reviews/absence/1/documents", async (HttpRequest request) => Json(new AddedDocumentResponse(
            (await KeepAsync(request)).As<AddDocumentRequest>().DocumentId, DateTimeOffset.UnixEpoch)));
        app.MapGet($"{OwnDocuments}/reviews/absence/{Bereft}", () => Json(new HouseholdReviewResponse(
            RequestKind.Absence, Bereft, "ABS-2026-000123", ReviewState.Waiting, null, null, null, false, null, [], [])
        {
            MissingDocuments = 1,
        }));
    }
}
