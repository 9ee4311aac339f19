using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.StorageSpace;
using EspaceFamille.Documents.Features.StorageSpace.CopyDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.CopyFromSpace;

/// <summary>
/// A family copies documents of its open storage space into a supporting document that no request lists, as if it added files of its
/// device.
/// </summary>
internal static class AddSpaceDocumentsEndpoint
{
    private static readonly Dictionary<string, string> NoFields = [];

    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapPost("/supporting-documents/{documentId}/space-copies", HandleAsync)
        .ForFamily(owner, "addSpaceDocuments")
        .WithSummary("Copies documents of the open storage space into a supporting document that no request lists")
        .CopiesFromSpace();

    private static async Task<Results<Ok<UploadResponse>, ProblemHttpResult>> HandleAsync(
        AddSpaceDocumentsRequest body, string documentId, OwnerScope scope, SpaceCaller caller, SpaceCopies copies,
        SupportingDocumentStore documents, FileUpload upload, HttpResponse response, CancellationToken cancel)
    {
        if (await documents.FindAsync(scope, documentId, cancel) is null)
            return Problems.NotFound();
        var (files, problem) = await copies.ReadAsync(caller, body.SpaceDocumentIds, cancel);
        return files is null
            ? problem!
            : await upload.AddAsync(scope, documentId, replaces: null, new UploadForm(NoFields, files), response, cancel);
    }
}
