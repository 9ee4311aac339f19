using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.DecideReview;

internal static class AcceptReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/documents/reviews/{absenceId}/accept", HandleAsync).RequireAuthorization(Policies.Agent)
            .WithSummary("Accepter les justificatifs d’une absence").Produces<TakenDecision>().ProducesProblem(StatusCodes.Status409Conflict);

    private static Task<IResult> HandleAsync(string absenceId, Caller caller, ReviewDecider decider, CancellationToken cancel) =>
        decider.DecideAsync(absenceId, new Verdict(Decision.Accepted), caller, cancel);
}
