using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;

namespace EspaceFamille.Portal.Viewer;

/// <summary>What an agent is asked about before a decision: pieces that the agent has not seen, or that nobody can.</summary>
internal static class DecisionDoubts
{
    private static readonly string Unreadable = ApiNames.Of(RefusalReason.Unreadable);

    /// <param name="reason">The code of the reason of a refusal.</param>
    /// <returns>The sentences; null where nothing is to ask.</returns>
    public static string? Of(ReviewResponse review, string? account, ReviewDecision decision, string? reason)
    {
        var unseen = ReviewedFile.UnseenBy(review, account);
        string[] doubts =
        [
            .. unseen.Count > 0 ? [ReviewTexts.Unseen(unseen)] : (string[])[],
            .. Unread(review, decision, reason),
        ];
        return doubts.Length == 0 ? null : $"{string.Join(' ', doubts)} {ReviewTexts.LookOrConfirm}";
    }

    /// <summary>A refusal because pieces are unreadable is about nothing else.</summary>
    private static string[] Unread(ReviewResponse review, ReviewDecision decision, string? reason)
    {
        if (decision is ReviewDecision.Refused && reason == Unreadable)
            return [];
        var isAnyReadable = ReviewedFile.AllOf(review).Any(one => ReviewedFile.CanBeSeen(one.File) || FileTexts.IsPending(one.File));
        if (decision is ReviewDecision.Accepted && !isAnyReadable)
            return [ReviewTexts.NothingReadable];
        var added = review.Added.Select(one => one.DocumentId).ToHashSet(StringComparer.Ordinal);
        string[] unreadable =
        [
            .. ReviewedFile.AllOf(review)
                .Where(one => added.Contains(one.Document.DocumentId))
                .Where(one => FileTexts.StateOf(one.File) is FileState.Unreadable or FileState.Infected)
                .Select(one => one.File.Name),
        ];
        return unreadable.Length == 0 ? [] : [ReviewTexts.AddedUnreadable(unreadable)];
    }
}
