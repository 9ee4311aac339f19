using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>For agents: refuses the documents of a request with a reason, and words that the family reads.</summary>
internal static class RefuseReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost($"/reviews/{RequestRoute.Pattern}/refuse", HandleAsync)
        .WithName("refuseReview")
        .WithSummary("Refuses the supporting documents of a request")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, RefuseReviewRequest refusal, Actor actor, RefusalReader reader, ReviewDecider decider,
        CancellationToken cancel)
    {
        var (verdict, problem) = await reader.ReadAsync(refusal.Reason, refusal.ReasonCode, refusal.Words, cancel);
        return verdict is null
            ? problem!
            : await decider.DecideAsync(RequestRoute.ParseOfDesk(requestKind, requestId), verdict, actor, cancel);
    }
}
