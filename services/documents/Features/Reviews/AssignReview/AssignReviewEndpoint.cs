using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.AssignReview;

/// <summary>For agents: assigns a waiting review to an agent, or to nobody.</summary>
internal static class AssignReviewEndpoint
{
    private const int MaxAccountIdCharacters = 64;

    public static void Map(IEndpointRouteBuilder staff) => staff.MapPut($"/reviews/{RequestRoute.Pattern}/assignment", HandleAsync)
        .WithName("assignReview")
        .WithSummary("Assigns a waiting review to an agent")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<ReviewAssignmentResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, AssignReviewRequest assignment, Actor actor, ReviewStore reviews, TownClock town,
        CancellationToken cancel)
    {
        if (assignment.AccountId is { Length: 0 or > MaxAccountIdCharacters })
            return Problems.Field("accountId", "Ce compte n’existe pas.");
        if (RequestRoute.Parse(requestKind, requestId) is not { } request)
            return Problems.NotFound();
        var review = await reviews.ChangeAsync(actor, request, one => AssignmentRules.Assign(one, assignment.AccountId) is { } change
            ? new(change.State, JournalEntries.Assigned(change.State, actor, town.Now))
            : null, cancel);
        return review switch
        {
            null => Problems.NotFound(),
            _ when review.AssignedTo == assignment.AccountId => TypedResults.Ok(new ReviewAssignmentResponse(review.AssignedTo)),
            _ => Problems.Refused("review-already-decided", "Cet examen est terminé : il ne se confie plus.", status: 409),
        };
    }
}
