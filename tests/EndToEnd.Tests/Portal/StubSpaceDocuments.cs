using EspaceFamille.Documents.Api;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The documents of a storage space.</summary>
public sealed partial class StubApi
{
    private void MapSpaceDocuments(WebApplication app)
    {
        const string Documents = $"{SpaceRoot}/documents", One = $"{Documents}/{{document}}";
        app.MapGet(Documents, (HttpRequest request) => Opened(request, space => Json(space.Documents)));
        app.MapPost(Documents, async (HttpRequest request) =>
        {
            var call = await KeepAsync(request);
            return Opened(request, space => space switch
            {
                { State: SpaceState.Unconfirmed } => Problem(409, "space-unconfirmed", "Confirmez d’abord votre code de secours."),
                _ when call.Body.Contains(RefusedFile, StringComparison.Ordinal) =>
                    Problem(422, "space-file", "Ce fichier est abîmé.", ("files", "Ce fichier est abîmé.")),
                _ when call.Body.Contains(StubSpace.RefusedDetail, StringComparison.Ordinal) => BadDetail(),
                _ => Json(space.Documents[0], 201),
            });
        });
        MapSpaceCopies(app);
        app.MapGet(One, (string document, HttpRequest request) => OneOf(request, document, one => Json(one)));
        app.MapPut($"{One}/details", async (string document, HttpRequest request) =>
        {
            var call = await KeepAsync(request);
            return OneOf(request, document, one =>
                call.As<DescribeSpaceDocumentRequest>().Number == StubSpace.RefusedDetail ? BadDetail() : Json(one));
        });
        app.MapPut($"{One}/content", async (string document, HttpRequest request) =>
        {
            await KeepAsync(request);
            return OneOf(request, document, one => Json(one));
        });
        app.MapDelete(One, async (string document, HttpRequest request) =>
        {
            await KeepAsync(request);
            return OneOf(request, document, _ => Results.NoContent());
        });
        app.MapGet($"{One}/content", (string document, HttpRequest request, HttpResponse response) => OneOf(request, document, one =>
        {
            var isPicture = one.FileKind is FileKind.Jpeg;
            response.Headers.ContentDisposition = $"{(isPicture ? "inline" : "attachment")}; filename=\"{one.FileName}\"";
            return isPicture ? Results.Bytes(Photo(), "image/jpeg") : Results.Bytes("%PDF-1.4"u8.ToArray(), "application/pdf");
        }));
    }

    /// <summary>Copies between the space and the documents of the household.</summary>
    private void MapSpaceCopies(WebApplication app)
    {
        const string Documents = $"{OwnDocuments}/supporting-documents";
        app.MapPost($"{Documents}/space-copies", async (HttpRequest request) =>
        {
            var call = await KeepAsync(request);
            Added.Clear();
            Replacing.Clear();
            return Opened(request, _ => call.As<CopySpaceDocumentsRequest>().SpaceDocumentIds!.Contains(StubSpace.Letter)
                ? Json(new UploadResponse("upload-1", [new("certificat.pdf", Accepted: true, "file-1", 12)], "receipt of the copy"), 201)
                : Problem(422, "no-file-accepted", "Aucun fichier n’a pu être accepté.", ("livret.jpg", "Ce fichier est abîmé.")));
        });
        app.MapPost($"{Documents}/upload-1/space-copies", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Opened(request, _ => Json(new UploadResponse("upload-1", [Add("attestation.pdf")], "receipt of the added copy")));
        });
        app.MapPost($"{Documents}/upload-1/files/{{file}}/space-copies", async (HttpRequest request) =>
        {
            var call = await KeepAsync(request);
            return Opened(request, space => call.As<DescribeSpaceDocumentRequest>().Number == StubSpace.RefusedDetail
                ? BadDetail()
                : space.IsFull ? Problem(409, "space-full", "Votre espace contient déjà 50 documents.") : Json(space.Documents[1], 201));
        });
    }

    private static byte[] Photo() => File.ReadAllBytes(
        Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/genuine/jpeg-trailer--samsung-seft.jpg"));

    private static IResult BadDetail() => Problem(422, "space-details", "À corriger.", ("number", "Ce texte est limité à 120 caractères."));

    /// <summary>An unknown document is 404 whether the space is open or not.</summary>
    private IResult OneOf(HttpRequest request, string id, Func<SpaceDocumentResponse, IResult> answer) =>
        Space(request).Documents.FirstOrDefault(one => one.DocumentId == id) is { } document
            ? Opened(request, _ => answer(document))
            : Missing();
}
