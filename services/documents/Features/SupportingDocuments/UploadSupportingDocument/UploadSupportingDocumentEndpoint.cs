using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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
        HttpRequest request, IdempotencyKey? key, OwnerScope scope, DocumentUpload upload, CancellationToken cancel) =>
        scope.IsLinked
            ? UploadProblems.IsLinked()
            : await upload.UploadAsync(
                scope, key, await UploadForm.ReadAsync(request, cancel), request.Path, request.HttpContext.Response, cancel);
}
