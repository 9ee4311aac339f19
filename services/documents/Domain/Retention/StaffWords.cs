using EspaceFamille.Documents.Domain.Reviews;

namespace EspaceFamille.Documents.Domain.Retention;

/// <summary>What agents wrote in a review: in decisions, also in those that were changed, to the family and to colleagues.</summary>
internal static class StaffWords
{
    public static bool Exist(Review review) =>
        review.SealedWords is not null
        || review.Undone.Any(one => one.SealedWords is not null || one.SealedChangeReason is not null)
        || review.Demands.Any(one => one.SealedWords is not null)
        || review.Notes.Any(one => one.SealedWords is not null);

    /// <summary>The review without them. What happened when, and by which account, is kept.</summary>
    public static Review Erase(Review review) => review with
    {
        SealedWords = null,
        Undone = [.. review.Undone.Select(one => one with { SealedWords = null, SealedChangeReason = null })],
        Demands = [.. review.Demands.Select(one => one with { SealedWords = null })],
        Notes = [.. review.Notes.Select(one => one with { SealedWords = null })],
    };
}
