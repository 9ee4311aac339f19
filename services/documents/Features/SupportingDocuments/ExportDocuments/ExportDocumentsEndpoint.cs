using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;

/// <summary>
/// A family takes all of its supporting documents with it, and the pictures of the caller and of the children that the caller may see.
/// There is no such route for staff.
/// </summary>
internal static class ExportDocumentsEndpoint
{
    private const int BatchSize = 200;

    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/supporting-documents/export", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("exportSupportingDocuments")
        .WithSummary("Downloads all supporting documents of the caller, with original files, and its pictures of persons as one archive");

    private static async Task<DocumentArchive> HandleAsync(
        HouseholdScope scope, SupportingDocumentStore documents, FileBytesStore files, SupportingDocumentResponses responses,
        HouseholdStore households, PictureStore pictures, CancellationToken cancel)
    {
        var (owned, last) = (new List<SupportingDocumentResponse>(), (string?)null);
        do
        {
            var batch = await documents.ListOwnedAsync(OwnerScope.Of(scope), last, BatchSize, cancel);
            owned.AddRange(batch.Select(responses.Of));
            last = batch.Count == BatchSize ? batch[^1].Id : null;
        }
        while (last is not null);
        var household = await households.FindAsync(scope, cancel);
        PictureOwner[] persons =
            [.. VisibleChildren.Of(scope, household), PictureOwner.OfAccount(scope.Actor.AccountId)];
        return new DocumentArchive(owned, files, new(await pictures.ListAsync(persons, cancel), pictures));
    }
}
