using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewState = EspaceFamille.Documents.Domain.Reviews.ReviewState;

namespace EspaceFamille.Documents.Features.Reviews.ListReviews;

/// <summary>The agents' queue, oldest first. Ids sort by creation, so the last id of a page is the cursor of the next.</summary>
internal static class ListReviewsEndpoint
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/reviews", HandleAsync)
        .WithName("listReviews")
        .WithSummary("Lists reviews by state, oldest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="state">Only reviews in this state, <c>waiting</c> when absent.</param>
    /// <param name="after">The last request id of the previous page; the oldest reviews when absent.</param>
    private static async Task<Results<Ok<ReviewListResponse>, ProblemHttpResult>> HandleAsync(
        ReviewStore reviews, CancellationToken cancel, string state = "waiting", string? after = null)
    {
        if (!Enum.TryParse<ReviewState>(state, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
            return Problems.Field("state", "Les états sont waiting, decided et closed.");
        var page = await reviews.ListAsync(parsed, after, PageSize + 1, cancel);
        return TypedResults.Ok(new ReviewListResponse(
            [.. page.Take(PageSize).Select(ReviewResponses.SummaryOf)],
            page.Count > PageSize ? page[PageSize - 1].Id : null,
            await reviews.CountAsync(parsed, cancel)));
    }
}
