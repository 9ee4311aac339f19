using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewDocuments = EspaceFamille.Documents.Domain.Reviews.ReviewDocuments;
using ReviewState = EspaceFamille.Documents.Domain.Reviews.ReviewState;

namespace EspaceFamille.Documents.Features.Reviews.ListReviews;

/// <summary>The agents' queue, oldest first. Ids sort by creation, so the last id of a page is the cursor of the next.</summary>
internal static class ListReviewsEndpoint
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/reviews", HandleAsync)
        .WithName("listReviews")
        .WithSummary("Lists reviews by state and by their documents, oldest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="state">Only reviews in this state, <c>waiting</c> when absent.</param>
    /// <param name="documents">
    /// Only reviews whose documents are <c>missing</c>, <c>none</c>, <c>unscanned</c> or <c>complete</c>; all when absent.
    /// </param>
    /// <param name="assigned">Only reviews that are assigned to the caller, with <c>me</c>; all when absent.</param>
    /// <param name="after">The last request id of the previous page; the oldest reviews when absent.</param>
    private static async Task<Results<Ok<ReviewListResponse>, ProblemHttpResult>> HandleAsync(
        ReviewStore reviews, Actor actor, CancellationToken cancel, string state = "waiting", string? documents = null,
        string? assigned = null, string? after = null)
    {
        if (!Enum.TryParse<ReviewState>(state, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
            return Problems.Field("state", "Les états sont waiting, decided et closed.");
        if (Only(documents) is not (true, var only))
            return Problems.Field("documents", "Les valeurs sont missing, none, unscanned et complete.");
        if (assigned is not (null or "" or "me"))
            return Problems.Field("assigned", "La seule valeur est me.");
        var agent = assigned == "me" ? actor.AccountId : null;
        var page = await reviews.ListAsync(parsed, only, agent, after, PageSize + 1, cancel);
        return TypedResults.Ok(new ReviewListResponse(
            [.. page.Take(PageSize).Select(ReviewResponses.SummaryOf)],
            page.Count > PageSize ? page[PageSize - 1].Id : null,
            await reviews.CountAsync(parsed, only, agent, cancel)));
    }

    private static (bool IsKnown, ReviewDocuments? Only) Only(string? documents) => string.IsNullOrEmpty(documents)
        ? (true, null)
        : (Enum.TryParse<ReviewDocuments>(documents, ignoreCase: true, out var known) && Enum.IsDefined(known), known);
}
