using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.StorageSpace;
using EspaceFamille.Documents.Features.StorageSpace.CopyDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.CopyFromSpace;

/// <summary>
/// A family copies documents of its open storage space into a new supporting document. The copies are uploaded like files of its device:
/// same checks, quota and idempotency, then scanned, rendered and kept under the town's key. The documents of the space stay private.
/// </summary>
internal static class CopySpaceDocumentsEndpoint
{
    private const string Route = "/space-copies";

    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost($"/supporting-documents{Route}", HandleAsync)
        .WithMetadata(new OptionalIdempotencyKey())
        .ForFamily(owner, "copySpaceDocuments")
        .WithSummary("Copies documents of the open storage space into a new supporting document")
        .CopiesFromSpace();

    private static async Task<Results<Created<UploadResponse>, ProblemHttpResult>> HandleAsync(
        CopySpaceDocumentsRequest body, HttpRequest request, IdempotencyKey? key, OwnerScope scope, SpaceCaller caller,
        SpaceCopies copies, DocumentUpload upload, CancellationToken cancel)
    {
        if (scope.IsLinked)
            return UploadProblems.IsLinked();
        var (files, problem) = await copies.ReadAsync(caller, body.SpaceDocumentIds, cancel);
        if (files is null)
            return problem!;
        var path = request.Path.Value![..^Route.Length];
        return await upload.UploadAsync(scope, key, new UploadForm(Fields(body), files), path, request.HttpContext.Response, cancel);
    }

    /// <summary>As the form of an upload has them: fields without a text are omitted.</summary>
    private static Dictionary<string, string> Fields(CopySpaceDocumentsRequest body) =>
        new (string Name, string? Text)[]
        {
            ("qualification", body.Qualification), ("title", body.Title), ("number", body.Number),
            ("issuingAuthority", body.IssuingAuthority), ("issueDate", body.IssueDate), ("validUntil", body.ValidUntil),
        }.Where(field => !string.IsNullOrWhiteSpace(field.Text)).ToDictionary(
            field => field.Name, field => field.Text!.Trim(), StringComparer.Ordinal);
}
