using EspaceFamille.Documents.Features.StorageSpace;

namespace EspaceFamille.Documents.Features.SupportingDocuments.CopyFromSpace;

/// <summary>What the routes between supporting documents and the caller's storage space have in common.</summary>
internal static class SpaceCopyRoutes
{
    /// <summary>An upload whose files are in the storage space.</summary>
    public static RouteHandlerBuilder CopiesFromSpace(this RouteHandlerBuilder route) => route
        .UsesSpace()
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>Files are in memory, as during an upload, and the space belongs to a session.</summary>
    public static RouteHandlerBuilder UsesSpace(this RouteHandlerBuilder route) => route
        .AddEndpointFilter(SpaceCaller.RequireSessionAsync)
        .RequireRateLimiting(UploadLimits.Policy)
        .NeedsOpenSpace()
        .ProducesProblem(StatusCodes.Status400BadRequest);
}
