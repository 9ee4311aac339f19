using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Builder;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family's own supporting document.</summary>
public sealed partial class StubApi
{
    private const string OwnDocuments = $"/api/documents/households/{Mine}";

    private static SupportingDocumentResponse TheDocument => new(
        "d", "absence", "Justificatif absence", "<i>Certificat</i>", "42", "Dr Martin", new DateOnly(2026, 11, 23), null, Declared,
        [new DocumentFile("file-1", FileName, FileKind.Pdf, 3_276_800, "")]);

    private void MapDocuments(WebApplication app)
    {
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
