using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ReadReview;

/// <summary>
/// What a family reads about the review of its documents: the decision, the agent's words, and when an agent opened which
/// file. Agents read the review itself.
/// </summary>
internal static class ReadHouseholdReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet($"/reviews/{RequestRoute.Pattern}", HandleAsync)
        .RequireAuthorization(Policies.Family)
        .WithName("readHouseholdReview")
        .WithSummary("Returns the review of a request of the household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<HouseholdReviewResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, HouseholdScope scope, ReviewStore reviews, CancellationToken cancel) =>
        RequestRoute.Parse(requestKind, requestId) is { } request && await reviews.FindAsync(scope, request, cancel) is { } review
            ? TypedResults.Ok(ReviewResponses.OfHousehold(review))
            : Problems.NotFound();
}
