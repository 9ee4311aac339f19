using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.ChangeDecision;

/// <summary>Records a changed decision with its journal entry. A duplicate of the same request gets the decision that the first one made.
/// </summary>
internal sealed class DecisionChanger(ReviewStore reviews, TownClock town)
{
    /// <param name="request">Null for a kind of request that has no reviews: the response is 404.</param>
    public async Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> ChangeAsync(
        RequestReference? request, int undoes, Verdict verdict, string reason, Actor actor, CancellationToken cancel)
    {
        ChangeRefusal? refusal = null;
        var review = request is null ? null : await reviews.ChangeAsync(request, one =>
        {
            (var change, refusal) = ChangeDecisionRules.Change(one, undoes, verdict, reason, actor.AccountId, town.Now);
            return change is null
                ? null
                : new(change.State, [.. change.Messages, JournalEntries.DecisionChanged(change.State, actor, town.Now)]);
        }, cancel);
        if (review is null)
            return Problems.NotFound();
        RequestTrace.Mark(review.Number, review.Traceparent);
        if (refusal is not { } refused || ChangeDecisionRules.IsChange(review, undoes, verdict, reason, actor.AccountId))
            return TypedResults.Ok(ReviewResponses.DecisionOf(review));
        var (code, title) = ChangeDecisionTexts.Of(refused);
        return Problems.Refused(code, title, status: 409, facts: ReviewResponses.DecisionOf(review));
    }
}
