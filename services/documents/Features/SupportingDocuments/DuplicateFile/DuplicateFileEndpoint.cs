using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Features.StorageSpace;
using EspaceFamille.Documents.Features.StorageSpace.AddDocument;
using EspaceFamille.Documents.Features.SupportingDocuments.CopyFromSpace;
using EspaceFamille.Documents.Features.SupportingDocuments.ReadFile;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.DuplicateFile;

/// <summary>
/// A family copies the original of a file that it uploaded into its open storage space. The same file twice is one document. Nothing of the
/// supporting document changes, whatever becomes of the copy.
/// </summary>
internal static class DuplicateFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost("/supporting-documents/{documentId}/files/{fileId}/space-copies", HandleAsync)
        .ForFamily(owner, "duplicateFile")
        .WithSummary("Copies a file that the account uploaded into its open storage space")
        .UsesSpace()
        .ProducesProblem(StatusCodes.Status410Gone)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<SpaceDocumentResponse>, ProblemHttpResult>> HandleAsync(
        DescribeSpaceDocumentRequest body, string documentId, string fileId, OwnerScope scope, SpaceCaller caller, OpenSpaces openings,
        SupportingDocumentStore documents, FileReader reader, SpaceDocumentAddition addition, CancellationToken cancel)
    {
        var document = await documents.FindAsync(scope, documentId, cancel);
        var (file, unreadable) = await reader.OriginalAsync(
            document?.UploadedBy == scope.Actor.AccountId ? document : null, fileId, cancel);
        if (file is null)
            return unreadable!;
        var (space, closed) = await openings.UseAsync(caller, documentId: null, cancel);
        using var opened = space;
        if (opened is null)
            return closed!;
        var named = string.IsNullOrWhiteSpace(body.FileName) ? file : file with { Name = FileName.Clean(body.FileName) };
        var (added, problem) = await addition.AddAsync(
            opened, new UploadForm(SpaceDetailsRules.Fields(body), [named]), isOnce: true, cancel);
        return added is null ? problem! : TypedResults.Created($"/api/documents/me/space/documents/{added.DocumentId}", added);
    }
}
