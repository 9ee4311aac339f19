using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Features.Reviews.DecideReview;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ChangeDecision;

/// <summary>For the agent who decided: replaces the decision within a day, with a reason. The message names the decision that it undoes.
/// </summary>
internal static class ChangeDecisionEndpoint
{
    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost($"/reviews/{RequestRoute.Pattern}/change", HandleAsync)
        .WithName("changeDecision")
        .WithSummary("Changes the own decision on supporting documents within a day")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="requestKind">The kind of the request, written as in JSON: <c>absence</c>.</param>
    private static async Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> HandleAsync(
        string requestKind, string requestId, ChangeDecisionRequest change, Actor actor, RefusalReader reader, DecisionChanger changer,
        CancellationToken cancel)
    {
        if (StaffWordsRules.Check(change.ChangeReason) is { } missing)
            return Problems.Field("changeReason", ChangeDecisionTexts.Of(missing), status: 422);
        if (change.Decision is ReviewDecision.Unknown)
            return Problems.Field("decision", ChangeDecisionTexts.UnknownDecision);
        if (change.Decision is ReviewDecision.Accepted)
            return await ChangeAsync(new Verdict(Decision.Accepted));
        var (refused, problem) = await reader.ReadAsync(change.Reason, change.ReasonCode, change.Words, cancel);
        return refused is null ? problem! : await ChangeAsync(refused);

        Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> ChangeAsync(Verdict verdict) => changer.ChangeAsync(
            RequestRoute.ParseOfDesk(requestKind, requestId), change.Undoes, verdict, change.ChangeReason!.Trim(), actor, cancel);
    }
}
