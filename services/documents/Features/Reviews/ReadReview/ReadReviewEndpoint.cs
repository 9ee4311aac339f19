using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ReadReview;

/// <summary>
/// What an agent needs for a decision: the request's dates, and its documents with what the family wrote about them. Each
/// reading is in the journal before the response.
/// </summary>
internal static class ReadReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet($"/reviews/{RequestRoute.Pattern}", HandleAsync)
        .WithName("readReview")
        .WithSummary("Returns a review with its supporting documents")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<ReviewResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind,
        string requestId,
        Actor actor,
        ReviewStore reviews,
        SupportingDocumentStore documents,
        SupportingDocumentResponses responses,
        ReviewResponses reviewResponses,
        StaffAccessStore staff,
        Journal journal,
        TownClock town,
        CancellationToken cancel)
    {
        if (RequestRoute.Parse(requestKind, requestId) is not { } request
            || await reviews.FindAsync(actor, request, cancel) is not { } review)
            return Problems.NotFound();
        // The town no longer reads the documents of a request that the family withdrew.
        var found = await documents.ListAsync(review.WithdrawnAt is not null ? [] : review.DocumentIds, cancel);
        await journal.WriteAsync(JournalEntries.ReviewRead(review, actor, town.Now), cancel);
        var changeable = ChangeDecisionRules.Refusal(review, actor.AccountId, town.Now) is null ? ChangeDecisionRules.Until(review) : null;
        return TypedResults.Ok(reviewResponses.Of(review, [.. found.Select(responses.Of)], changeable) with
        {
            Assignable = [.. (await staff.ListAsync(cancel)).Where(one => one.MayReview(review)).Select(one => one.AccountId)],
        });
    }
}
