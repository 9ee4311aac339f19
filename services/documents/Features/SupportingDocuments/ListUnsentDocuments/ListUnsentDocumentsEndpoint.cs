using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ListUnsentDocuments;

/// <summary>
/// An account lists the documents that it uploaded and that no request lists: those of forms that it has not sent, and those that remain
/// of forms that it abandoned. Each is deleted by its own route, or erased once the time for which it is kept has passed.
/// </summary>
internal static class ListUnsentDocumentsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapGet("/supporting-documents", HandleAsync)
        .ForFamily(owner, "listUnsentDocuments")
        .WithSummary("Lists the account's supporting documents that no request lists, newest first");

    private static async Task<Ok<IReadOnlyList<SupportingDocumentResponse>>> HandleAsync(
        OwnerScope scope, SupportingDocumentStore documents, SupportingDocumentResponses responses, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<SupportingDocumentResponse>>(
            [.. (await documents.ListUnsentAsync(scope, cancel)).Select(responses.Of)]);
}
