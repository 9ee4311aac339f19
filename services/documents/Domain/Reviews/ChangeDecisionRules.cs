using EspaceFamille.Contracts;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// An agent may change the own decision within a day of the first one: the change is the next decision of the review and keeps the one
/// that it undoes. A decision by the town's setting has no agent who could change it.
/// </summary>
internal static class ChangeDecisionRules
{
    /// <summary>Counted from the first decision, so that repeated changes do not extend it.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    /// <summary>Why the agent cannot change the decision now; null when that is possible.</summary>
    public static ChangeRefusal? Refusal(Review review, string agent, DateTimeOffset now) => review switch
    {
        { WithdrawnAt: not null } => ChangeRefusal.Withdrawn,
        { Decision: null } => ChangeRefusal.NotDecided,
        _ when review.DecidedBy != agent => ChangeRefusal.AnotherAgent,
        _ when now >= Until(review) => ChangeRefusal.TooLate,
        _ => null,
    };

    /// <summary>The instant from which the decision is final; null while there is none.</summary>
    public static DateTimeOffset? Until(Review review) =>
        review.Decision is null ? null : (review.Undone is [var first, ..] ? first.DecidedAt : review.EndedAt!.Value) + Window;

    /// <param name="words">The review's, opened.</param>
    public static (Change<Review>? Change, ChangeRefusal? Refusal) Change(
        Review review, string? words, DecisionChange change, string agent, DateTimeOffset now)
    {
        var (undoes, verdict, _, sealedReason) = change;
        if (Refusal(review, agent, now) is { } refusal)
            return (null, refusal);
        if (review.AppliedDecision() != undoes)
            return (null, ChangeRefusal.ChangedMeanwhile);
        if (DecideReviewRules.IsDecisionOf(review, words, verdict, agent))
            return (null, ChangeRefusal.Unchanged);
        if (!verdict.IsOffered)
            return (null, ChangeRefusal.ReasonWithdrawn);
        if (verdict.Decision is Decision.Accepted && review.PendingDocumentIds.Count > 0)
            return (null, ChangeRefusal.AnalysisPending);
        var undone = new UndoneDecision
        {
            Number = review.AppliedDecision(),
            Decision = review.Decision!.Value,
            Reason = review.Reason,
            TownReason = review.TownReason,
            SealedWords = review.SealedWords,
            DecidedAt = review.EndedAt!.Value,
            SealedChangeReason = sealedReason,
        };
        return (DecideReviewRules.End(review with { Undone = [.. review.Undone, undone] }, verdict, agent, now), null);
    }

    /// <summary>Whether the review carries this very change: a duplicate of its request.</summary>
    /// <param name="words">The review's, opened.</param>
    /// <param name="reason">That of its last change, opened; null when it has none.</param>
    public static bool IsChange(Review review, string? words, string? reason, DecisionChange change, string agent) =>
        review.AppliedDecision() == change.Undoes + 1 && reason == change.Reason
        && DecideReviewRules.IsDecisionOf(review, words, change.Verdict, agent);
}

/// <summary>Why a decision cannot be changed.</summary>
internal enum ChangeRefusal
{
    /// <summary>The family withdrew its request.</summary>
    Withdrawn,
    NotDecided,

    /// <summary>The town's list no longer offers the reason of the refusal.</summary>
    ReasonWithdrawn,
    AnotherAgent,

    /// <summary>More than a day after the first decision.</summary>
    TooLate,

    /// <summary>The decision is not the one that the agent saw.</summary>
    ChangedMeanwhile,

    /// <summary>The verdict is the one that applies.</summary>
    Unchanged,

    /// <summary>An acceptance waits until all files are analysed.</summary>
    AnalysisPending,
}
