using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;

/// <summary>
/// The account that uploaded a document adds files to it, up to four in all, or replaces one of its files, as long as no request lists the
/// document: a certificate is photographed page by page. The response has a new receipt, which lists all files of the document.
/// </summary>
internal static class AddFilesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost("/supporting-documents/{documentId}/files", HandleAsync)
        .WithMetadata(new RequestSizeLimitAttribute(UploadForm.MaxRequestBytes))
        .RequireRateLimiting(UploadLimits.Policy)
        .ForFamily(owner, "addFiles")
        .WithSummary("Adds files to a supporting document that no request lists, or replaces one of its files")
        .AddOpenApiOperationTransformer(UploadFormDescription.AddFilesAsync)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <param name="replaces">The file whose place the first accepted file takes; it is deleted. Without it all files are added.</param>
    private static async Task<Results<Ok<UploadResponse>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, string documentId, string? replaces, OwnerScope scope, FileUpload upload, CancellationToken cancel) =>
        await upload.AddAsync(
            scope, documentId, replaces, await UploadForm.ReadAsync(request, cancel), request.HttpContext.Response, cancel);
}
