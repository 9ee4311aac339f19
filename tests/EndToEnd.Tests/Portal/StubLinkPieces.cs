using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pieces of the link request: of the account without a household, and as agents read them.</summary>
public sealed partial class StubApi
{
    /// <summary>The link request as documents knows it.</summary>
    public const string LinkReview = $"rat-{LinkRequest}";

    /// <summary>A piece of the request that no agent has read.</summary>
    public const string UnreadPiece = "unread-piece";

    /// <summary>What an agent demands once too often.</summary>
    public const string TooManyDemands = "once more";
    private const string AccountDocuments = "/api/documents/me";

    /// <summary>The agent has no right to read the pieces of link requests.</summary>
    public bool HidesLinkPieces { get; set; }

    /// <summary>The account's request is under review; else it was refused.</summary>
    public bool HasOpenLinkRequest { get; set; }

    /// <summary>The only piece that is not sent yet cannot be deleted now.</summary>
    public bool KeepsUnsentPieces { get; set; }

    private static HouseholdReviewResponse LinkPieces(ReviewState state) => new(
        RequestKind.Link, LinkReview, "RAT-2026-000123", state, null, null, null, Automatic: false, null, ["d", UnreadPiece],
        [new HouseholdFileReading(Declared.AddDays(1), "file-1")])
    {
        Documents = [TheDocument, LeftOver with { DocumentId = UnreadPiece, KeptUntil = null }],
        TakesDocuments = state is ReviewState.Waiting,
        DetailReadings = [Declared.AddDays(1)],
        Demands = [new HouseholdDemandResponse(Declared.AddDays(2), "Le livret <b>de famille</b>")],
        AwaitsFamily = state is ReviewState.Waiting,
    };

    private void MapLinkPieces(WebApplication app)
    {
        app.MapGet($"{OwnDocuments}/reviews/link/{LinkReview}", () => Json(LinkPieces(ReviewState.Decided)));
        app.MapGet($"{AccountDocuments}/reviews/link/{LinkReview}", () =>
            Json(LinkPieces(HasOpenLinkRequest ? ReviewState.Waiting : ReviewState.Decided)));
        app.MapGet($"{AccountDocuments}/qualifications", () => Json<QualificationResponse[]>([new("identity", "Pièce d’identité")]));
        app.MapGet($"{AccountDocuments}/supporting-documents", () => Json<IReadOnlyList<SupportingDocumentResponse>>(
            KeepsUnsentPieces ? [LeftOver] : [LeftOver, TheDocument with { KeptUntil = Declared.AddDays(7) }]));
        app.MapGet($"{AccountDocuments}/supporting-documents/upload-1", () => Json(TheUpload));
        app.MapGet($"{AccountDocuments}/supporting-documents/{{id}}/files/{{file}}/pages/{{number}}", () => Page());
        app.MapPost($"{AccountDocuments}/supporting-documents", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(
                new UploadResponse("upload-1", [new("identite.pdf", Accepted: true, "file-1", 12)], ""), StatusCodes.Status201Created);
        });
        app.MapPost($"{AccountDocuments}/reviews/link/{LinkReview}/documents", async (HttpRequest request) => Json(
            new AddedDocumentResponse((await KeepAsync(request)).As<AddDocumentRequest>().DocumentId, DateTimeOffset.UnixEpoch)));
        app.MapDelete($"{AccountDocuments}/supporting-documents/{{id}}", async (string id, HttpRequest request) =>
        {
            await KeepAsync(request);
            return KeepsUnsentPieces
                ? Problem(409, "document-in-request", "Cette pièce accompagne déjà une demande.")
                : Json(new DeleteDocumentResponse(id));
        });
        app.MapGet($"{Reviews}/link/{LinkReview}", () => HidesLinkPieces ? Missing() : Json(ReviewedLinkPieces()));
        app.MapPost($"{Reviews}/link/{LinkReview}/demands", async (HttpRequest request) =>
        {
            var words = (await KeepAsync(request)).As<StaffWordsRequest>().Words;
            return words == TooManyDemands
                ? Problem(409, "too-many-demands", "La famille a déjà reçu 10 demandes de pièce.")
                : Json(new DocumentDemandResponse(1, "account", Declared, words));
        });
        app.MapGet(
            $"{Reviews}/link/{{id}}/documents/{{document}}/files/{{file}}/pages/{{number}}",
            (string file, string number, HttpRequest request) => ShowPage(file, number, request));
    }

    private ReviewResponse ReviewedLinkPieces() => new(
        RequestKind.Link, LinkReview, "RAT-2026-000123", null, null, Declared, null, null, [], ReviewState.Waiting, null, null, null, null,
        null, 0, [TheDocument], [.. _readings]);
}
