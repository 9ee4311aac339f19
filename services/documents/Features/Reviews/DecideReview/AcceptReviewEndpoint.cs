using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

internal static class AcceptReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost($"/reviews/{RequestRoute.Pattern}/accept", HandleAsync)
        .WithName("acceptReview")
        .WithSummary("Accepter les justificatifs d’une demande")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, Actor actor, ReviewDecider decider, CancellationToken cancel) =>
        decider.DecideAsync(RequestRoute.Parse(requestKind, requestId), new Verdict(Decision.Accepted), actor, cancel);
}
