using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ReadReview;

/// <summary>
/// What a family reads about the review of its documents: the decision, the agent's words, the documents, and when an agent
/// read their details and opened which file. Agents read the review itself.
/// </summary>
internal static class ReadHouseholdReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, RouteScope owner) => routes
        .MapGet($"/reviews/{RequestRoute.Pattern}", HandleAsync)
        .ForFamily(owner, "readHouseholdReview")
        .WithSummary("Returns the review of a request of the household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<HouseholdReviewResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind,
        string requestId,
        OwnerScope scope,
        ReviewStore reviews,
        SupportingDocumentStore documents,
        SupportingDocumentResponses responses,
        ReviewResponses reviewResponses,
        Journal journal,
        CancellationToken cancel)
    {
        if (RequestRoute.Parse(requestKind, requestId) is not { } request
            || await reviews.FindAsync(scope, request, cancel) is not { } review)
            return Problems.NotFound();
        var found = review.DocumentIds.Count == 0 ? [] : await documents.ListAsync(scope, review.DocumentIds, cancel);
        // The journal has a link request under no household, also once its account is linked.
        var exports = await journal.ActsAsync(review.HouseholdId, JournalEntries.ExportPages, review.Id, cancel);
        return TypedResults.Ok(reviewResponses.OfHousehold(review, [.. found.Select(responses.Of)]) with
        {
            DetailReadings = await journal.ReadingsAsync(review.HouseholdId, JournalEntries.ReadReview, review.Id, cancel),
            PageExports = [.. exports.Select(export => new HouseholdPageExport(export.At, export.Reason))],
        });
    }
}
