using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.Reviews.DecideReview;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ChangeDecision;

/// <summary>Records a changed decision with its journal entry. A duplicate of the same request gets the decision that the first one made.
/// </summary>
internal sealed class DecisionChanger(
    ReviewStore reviews, ReviewAnalysisUpdates analyses, WordsSeal seal, ReviewResponses responses, TownClock town)
{
    /// <param name="request">Null for a kind of request that has no reviews: the response is 404.</param>
    /// <param name="undoes">The number of the decision that the agent saw.</param>
    public async Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> ChangeAsync(
        RequestReference? request, int undoes, Verdict verdict, string reason, Actor actor, CancellationToken cancel)
    {
        if (request is null)
            return Problems.NotFound();
        var stored = verdict with { SealedWords = seal.Encrypt(request.RequestId, verdict.Words) };
        var made = new DecisionChange(undoes, stored, reason, seal.Encrypt(request.RequestId, reason)!);
        ChangeRefusal? refusal = null;
        if (await ChangeOnceAsync() is not { } review)
            return Problems.NotFound();
        if (refusal is ChangeRefusal.AnalysisPending)
        {
            // The analysis is written to the document first: the review may not have it yet.
            await analyses.CheckAgainAsync(review, cancel);
            review = await ChangeOnceAsync() ?? review;
        }

        RequestTrace.Mark(review.Number, review.Traceparent);
        var last = review.Undone is [.., { SealedChangeReason: { } words }] ? seal.Decrypt(review.Id, words) : null;
        if (refusal is not { } refused || ChangeDecisionRules.IsChange(review, seal.Decrypt(review), last, made, actor.AccountId))
            return TypedResults.Ok(responses.DecisionOf(review));
        if (refused is ChangeRefusal.ReasonWithdrawn)
            return RefusalReader.Withdrawn();
        var (code, title) = ChangeDecisionTexts.Of(refused);
        return Problems.Refused(code, title, status: 409, facts: responses.DecisionOf(review));

        Task<Review?> ChangeOnceAsync() => reviews.ChangeAsync(actor, request, one =>
        {
            (var change, refusal) = ChangeDecisionRules.Change(one, seal.Decrypt(one), made, actor.AccountId, town.Now);
            return change is null
                ? null
                : new(change.State, [.. change.Messages, JournalEntries.DecisionChanged(change.State, actor, town.Now)]);
        }, cancel);
    }
}
