using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>For agents: accepts the documents of a request, once; the message of the decision carries it to the request.</summary>
internal static class AcceptReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost($"/reviews/{RequestRoute.Pattern}/accept", HandleAsync)
        .WithName("acceptReview")
        .WithSummary("Accepts the supporting documents of a request")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, Actor actor, ReviewDecider decider, CancellationToken cancel) =>
        decider.DecideAsync(RequestRoute.ParseOfDesk(requestKind, requestId), new Verdict(Decision.Accepted), actor, cancel);
}
