using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.RemoveDocument;

/// <summary>
/// A person removes a document from the own link request and erases it, as long as nobody at the town has read it. After a crash between
/// the two, the retention of documents that no review lists erases it.
/// </summary>
internal static class RemoveDocumentEndpoint
{
    private const string Decided = "La mairie a déjà répondu : ses pièces ne peuvent plus être retirées.";
    private const string Read = "La mairie a déjà consulté cette pièce : elle ne peut plus être retirée.";

    public static void Map(IEndpointRouteBuilder account) => account
        .MapDelete($"/reviews/{RequestRoute.Pattern}/documents/{{documentId}}", HandleAsync)
        .WithName("removeDocumentOfAccount")
        .WithSummary("Removes a supporting document that nobody has read from a link request under review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>link</c>; no other keeps documents of an account.</param>
    private static async Task<Results<Ok<DeleteDocumentResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, string documentId, OwnerScope scope, ReviewStore reviews, SupportingDocumentStore documents,
        DocumentEraser eraser, TownClock town, CancellationToken cancel)
    {
        if (RequestRoute.Parse(requestKind, requestId) is not { Kind: RequestKind.Link } request
            || await reviews.FindAsync(scope, request, cancel) is null
            || await documents.FindAsync(scope, documentId, cancel) is not { } document
            || !document.Requests.Contains(request))
            return Problems.NotFound();
        var review = await reviews.ChangeAsync(request, one => RemoveDocumentRules.Remove(one, document), cancel);
        if (review is null)
            return Problems.NotFound();
        if (RemoveDocumentRules.Refusal(review, document) is { } refusal)
            return Problems.Refused(CodeOf(refusal), Of(refusal), status: 409);
        await eraser.EraseAsync(documentId, one => RemoveDocumentRules.Erase(one, town.Now), cancel);
        return TypedResults.Ok(new DeleteDocumentResponse(documentId));
    }

    private static string CodeOf(RemoveDocumentRefusal refusal) => refusal switch
    {
        RemoveDocumentRefusal.Decided => "review-already-decided",
        RemoveDocumentRefusal.Read => "document-read",
    };

    private static string Of(RemoveDocumentRefusal refusal) => refusal switch
    {
        RemoveDocumentRefusal.Decided => Decided,
        RemoveDocumentRefusal.Read => Read,
    };
}
