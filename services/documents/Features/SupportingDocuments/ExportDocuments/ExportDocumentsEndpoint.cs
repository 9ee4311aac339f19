using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;

/// <summary>A family takes all of its supporting documents with it. There is no such route for staff.</summary>
internal static class ExportDocumentsEndpoint
{
    /// <summary>More than a household can have sent within the longest retention.</summary>
    private const int MostDocuments = 500;

    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/supporting-documents/export", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("exportSupportingDocuments")
        .WithSummary("Downloads all supporting documents of the caller with their original files, as one archive");

    private static async Task<DocumentArchive> HandleAsync(
        HouseholdScope scope, SupportingDocumentStore documents, FileBytesStore files, SupportingDocumentResponses responses,
        CancellationToken cancel)
    {
        var owned = await documents.ListOwnedAsync(scope, MostDocuments, cancel);
        return new DocumentArchive([.. owned.Select(responses.Of)], files);
    }
}
