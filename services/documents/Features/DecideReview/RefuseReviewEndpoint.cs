using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.DecideReview;

internal static class RefuseReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/documents/reviews/{absenceId}/refuse", HandleAsync).RequireAuthorization(Policies.Agent)
            .WithSummary("Refuser les justificatifs d’une absence, avec un motif").Produces<TakenDecision>().ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> HandleAsync(
        string absenceId, Refusal refusal, Caller caller, ReviewDecider decider, CancellationToken cancel) =>
        RefusalRules.Check(refusal) switch
        {
            RefusalFault.WordsTooLong => Problems.Field("words", $"Le message est limité à {RefusalRules.LongestWordsCharacters} caractères.", status: 422),
            RefusalFault.WordsMissing => Problems.Field("words", "Avec le motif « autre », dites à la famille ce qui ne convient pas.", status: 422),
            RefusalFault.WordsUnprintable => Problems.Field("words", "Le message contient des caractères qui ne s’affichent pas.", status: 422),
            null => await decider.DecideAsync(absenceId, new Verdict(Decision.Refused, refusal.Reason, refusal.Words?.Trim()), caller, cancel),
        };
}

internal sealed record Refusal
{
    public required RefusalReason Reason { get; init; }

    /// <summary>What the family will read beside the reason, at most 500 characters.</summary>
    public string? Words { get; init; }
}
