using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// The journal's entries about reviews. Entries of readings are written before the first byte of the response; the entry
/// of a decision is stored with the decision.
/// </summary>
internal static class JournalEntries
{
    private const string File = "file";

    public static JournalEntry ReviewRead(Review review, Actor actor, DateTimeOffset at) => OfReview(review, actor, "readReview", at);

    public static JournalEntry FileRead(Review review, string fileId, Actor actor, DateTimeOffset at) =>
        OfReview(review, actor, "readFile", at) with { SubjectKind = File, SubjectId = fileId };

    public static JournalEntry Decided(Review decided, Actor actor, DateTimeOffset at) => OfReview(
        decided, actor, decided.Decision is Contracts.Decision.Accepted ? "acceptReview" : "refuseReview", at);

    private static JournalEntry OfReview(Review review, Actor actor, string action, DateTimeOffset at) =>
        JournalEntry.Of(actor, action, at) with
        {
            HouseholdId = review.HouseholdId,
            SubjectKind = RequestRoute.NameOf(review.RequestKind),
            SubjectId = review.Id,
        };
}
