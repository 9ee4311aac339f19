using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewState = EspaceFamille.Documents.Domain.Reviews.ReviewState;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>
/// Records an agent's decision with its journal entry, once. A second agent gets the first one's decision. A concurrent
/// recorded reading only makes the store retry: the guard is the review's state, not its version. Pages show the documents' state,
/// which is written before the review's: a review that still waits for an analysis is compared with its documents and decided again.
/// </summary>
internal sealed class ReviewDecider(
    ReviewStore reviews, ReviewAnalysisUpdates analyses, WordsSeal seal, ReviewResponses responses, TownClock town)
{
    /// <param name="request">Null for a kind of request that has no reviews: the response is 404.</param>
    public async Task<Results<Ok<ReviewDecisionResponse>, ProblemHttpResult>> DecideAsync(
        RequestReference? request, Verdict verdict, Actor actor, CancellationToken cancel)
    {
        if (request is null)
            return Problems.NotFound();
        var stored = verdict with { SealedWords = seal.Encrypt(request.RequestId, verdict.Words) };
        Task<Review?> DecideOnceAsync() => reviews.ChangeAsync(actor, request, one => Decide(one, stored, actor, town.Now), cancel);
        if (await DecideOnceAsync() is not { } review)
            return Problems.NotFound();
        if (review is { State: ReviewState.Waiting, WithdrawnAt: null })
        {
            await analyses.CheckAgainAsync(review, cancel);
            review = await DecideOnceAsync() ?? review;
        }

        RequestTrace.Mark(review.Number, review.Traceparent);
        return review switch
        {
            { WithdrawnAt: not null } => Problems.Refused("absence-withdrawn", DecisionTexts.RequestWithdrawn, status: 409),
            { State: ReviewState.Waiting } when !verdict.IsOffered => RefusalReader.Withdrawn(),
            // Only an acceptance waits for the analysis: a refusal is recorded at any time.
            { State: ReviewState.Waiting } => Problems.Refused("analysis-pending", DecisionTexts.AnalysisPending, status: 409),
            // A duplicate of the same agent's request, after a double click for instance.
            _ when DecideReviewRules.IsDecisionOf(review, seal.Decrypt(review), verdict, actor.AccountId) =>
                TypedResults.Ok(responses.DecisionOf(review)),
            _ => Problems.Refused(
                "review-already-decided",
                review.Decision is Decision.Accepted ? DecisionTexts.AlreadyAccepted : DecisionTexts.AlreadyRefused,
                status: 409,
                facts: responses.DecisionOf(review)),
        };
    }

    private static Change<Review>? Decide(Review review, Verdict verdict, Actor actor, DateTimeOffset now) =>
        DecideReviewRules.Decide(review, verdict, actor.AccountId, now) is { } change
            ? new(change.State, [.. change.Messages, JournalEntries.Decided(change.State, actor, now)])
            : null;
}
