using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A review is decided by an agent, or by the town's setting when all its files are analysed. Only a change by the same agent
/// follows: <see cref="ChangeDecisionRules"/>.</summary>
internal static class DecideReviewRules
{
    /// <summary>The decided review with its message; null when it was decided or closed before, would be accepted before its files are
    /// analysed, or refused with a withdrawn reason.</summary>
    public static Change<Review>? Decide(Review review, Verdict verdict, string agent, DateTimeOffset now) =>
        review.State is ReviewState.Waiting && verdict.IsOffered
            && (verdict.Decision is Decision.Refused || review.PendingDocumentIds.Count == 0)
            ? End(review, verdict, agent, now)
            : null;

    /// <summary>Whether the review ended by this verdict of this agent, in this request or an earlier one. The words of the town's list may
    /// have been edited between them.</summary>
    /// <param name="words">The review's, opened.</param>
    public static bool IsDecisionOf(Review review, string? words, Verdict verdict, string agent) =>
        review.DecidedBy == agent && (review.Decision, words) == (verdict.Decision, verdict.Words)
        && ReasonCodes.Of(review.TownReason, review.Reason) == ReasonCodes.Of(verdict.TownReason, verdict.Reason);

    /// <summary>The review after one of its documents was analysed completely; null when nothing changes. A refusal may precede the
    /// analysis, and may be changed to an acceptance after it.</summary>
    public static Change<Review>? RecordAnalysis(Review review, SupportingDocument document, DateTimeOffset now) =>
        !review.PendingDocumentIds.Contains(document.Id) ? null : review.State switch
        {
            ReviewState.Waiting => AfterAnalysis(WithAnalysis(review, document), now),
            ReviewState.Decided => new(WithAnalysis(review, document)),
            ReviewState.Closed => null,
        };

    /// <summary>Whether malware or an unreadable file in the document does not require an agent.</summary>
    public static bool NeedsNoAgent(SupportingDocument document) =>
        document.Files.All(file => file.State is not FileState.Unreadable) && !AnalysisRules.IsInfected(document);

    /// <summary>
    /// The review once all its files are analysed: accepted by the town's setting when it needs no agent; else the family is asked for
    /// the documents of which no page can be read, once for each.
    /// </summary>
    public static Change<Review> AfterAnalysis(Review review, DateTimeOffset now) => review switch
    {
        { PendingDocumentIds.Count: > 0 } => new(review),
        { AcceptedOnceAnalysed: true } => End(review, new Verdict(Decision.Accepted), by: null, now),
        { Head: { } head } when review.UnreadableDocumentIds.Except(review.RequestedAgainIds).Count() is > 0 and var unreadable => new(
            review with { RequestedAgainIds = review.UnreadableDocumentIds },
            (long version) => new SupportingDocumentsUnreadable
            {
                RequestKind = review.RequestKind,
                Request = head,
                Version = version,
                Unreadable = unreadable,
                FoundAt = now,
            }),
        _ => new(review),
    };

    private static Review WithAnalysis(Review review, SupportingDocument document) => review with
    {
        PendingDocumentIds = [.. review.PendingDocumentIds.Where(id => id != document.Id)],
        UnreadableDocumentIds = AnalysisRules.IsUnreadable(document)
            ? [.. review.UnreadableDocumentIds, document.Id]
            : review.UnreadableDocumentIds,
        AcceptedOnceAnalysed = review.AcceptedOnceAnalysed && NeedsNoAgent(document),
    };

    /// <summary>The review with the verdict as its next decision, and the message about it.</summary>
    internal static Change<Review> End(Review review, Verdict verdict, string? by, DateTimeOffset now) => new(
        review with
        {
            State = ReviewState.Decided,
            Decision = verdict.Decision,
            Reason = verdict.Reason,
            TownReason = verdict.TownReason,
            SealedWords = verdict.SealedWords,
            DecidedBy = by,
            DecisionNumber = review.AppliedDecision() + 1,
            EndedAt = now,
            NextProofStepAt = null,
        },
        (long version) => new SupportingDocumentsReviewed
        {
            RequestKind = review.RequestKind,
            RequestId = review.Id,
            // Only a link request has none, and it is decided in identity.
            HouseholdId = review.HouseholdId!,
            Version = version,
            Decision = verdict.Decision,
            Reason = verdict.Reason,
            TownReason = verdict.TownReason,
            ReviewedAt = now,
            Number = review.AppliedDecision() + 1,
            Automatic = by is null,
            Undoes = review.AppliedDecision() is > 0 and var undone ? undone : null,
        });
}
