using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.ReadSupportingDocument;

/// <summary>A family reads what it sent. Another household's document does not exist for it.</summary>
internal static class ReadSupportingDocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/documents/supporting-documents/{documentId}", HandleAsync).RequireAuthorization(Policies.Family)
            .WithSummary("Un justificatif de mon foyer").Produces<DocumentView>();

    private static async Task<IResult> HandleAsync(
        string documentId,
        Caller caller,
        AggregateStore<SupportingDocument> documents,
        DetailsSeal details,
        IOptions<DocumentsOptions> options,
        CancellationToken cancel) =>
        await documents.FindAsync(one => one.Id == documentId && one.HouseholdId == caller.Household, cancel) is { } document
            ? TypedResults.Ok(DocumentView.Of(document, details.Open(document), options.Value.Labels))
            : Problems.NotFound();
}
