using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A review is decided once: by an agent, or by the town's setting when all its files are scanned.</summary>
internal static class DecideReviewRules
{
    /// <summary>The decided review with its message; null when it was decided or closed before, or would be accepted unscanned.</summary>
    public static Change<Review>? Decide(Review review, Verdict verdict, string agent, DateTimeOffset now) =>
        review.State is ReviewState.Waiting && (verdict.Decision is Decision.Refused || review.UnscannedDocumentIds.Count == 0)
            ? End(review, verdict, agent, now)
            : null;

    /// <summary>Whether the review ended by this verdict of this agent, in this request or an earlier one.</summary>
    public static bool IsDecisionOf(Review review, Verdict verdict, string agent) =>
        review.DecidedBy == agent && (review.Decision, review.Reason, review.Words) == (verdict.Decision, verdict.Reason, verdict.Words);

    /// <summary>The review after one of its documents was scanned completely; null when nothing changes.</summary>
    public static Change<Review>? RecordScan(Review review, SupportingDocument document, DateTimeOffset now) =>
        review.State is ReviewState.Waiting && review.UnscannedDocumentIds.Contains(document.Id)
            ? AcceptIfScanned(
                review with
                {
                    UnscannedDocumentIds = [.. review.UnscannedDocumentIds.Where(id => id != document.Id)],
                    AcceptedOnceScanned = review.AcceptedOnceScanned && !ScanRules.IsInfected(document),
                },
                now)
            : null;

    /// <summary>The review, accepted by the town's setting when it needs no agent and all its files are scanned.</summary>
    public static Change<Review> AcceptIfScanned(Review review, DateTimeOffset now) =>
        review is { AcceptedOnceScanned: true, UnscannedDocumentIds.Count: 0 }
            ? End(review, new Verdict(Decision.Accepted), by: null, now)
            : new(review);

    private static Change<Review> End(Review review, Verdict verdict, string? by, DateTimeOffset now) => new(
        review with
        {
            State = ReviewState.Decided,
            Decision = verdict.Decision,
            Reason = verdict.Reason,
            Words = verdict.Words,
            DecidedBy = by,
            EndedAt = now,
        },
        (long version) => new SupportingDocumentsReviewed
        {
            RequestKind = review.RequestKind,
            RequestId = review.Id,
            HouseholdId = review.HouseholdId,
            Version = version,
            Decision = verdict.Decision,
            Reason = verdict.Reason,
            ReviewedAt = now,
        });
}
