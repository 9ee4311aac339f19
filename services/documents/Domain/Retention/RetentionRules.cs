using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Retention;

/// <summary>How long a document is kept: no longer than the town needs it.</summary>
internal static class RetentionRules
{
    /// <summary>Longer than a receipt is valid (20 h): a long outage cannot erase a document that a request already lists.</summary>
    public static readonly TimeSpan UnattachedRetention = TimeSpan.FromDays(7);

    /// <summary>A document that no request lists is erased at the latest this long after its upload, however often its receipt is renewed.
    /// </summary>
    public static readonly TimeSpan LongestUnattachedRetention = TimeSpan.FromDays(30);

    /// <summary>How long before the erasure of its document a receipt ends: a declaration may wait so long in an outbox.</summary>
    public static readonly TimeSpan OutageMargin = TimeSpan.FromDays(3);

    /// <summary>The instant at which the document is erased at the latest while no request lists it.</summary>
    public static DateTimeOffset LatestErasure(SupportingDocument document) => document.UploadedAt + LongestUnattachedRetention;

    /// <summary>The instant from which the document may be erased when its receipt is renewed now.</summary>
    public static DateTimeOffset KeptUntil(SupportingDocument document, DateTimeOffset renewedAt)
    {
        var (until, latest) = (renewedAt + UnattachedRetention, LatestErasure(document));
        return until < latest ? until : latest;
    }

    /// <summary>The document marked for erasure; null when it must be kept, or is marked already.</summary>
    public static Change<SupportingDocument>? EraseUnattached(SupportingDocument document, DateTimeOffset now) =>
        document is { Requests.Count: 0, ErasedAt: null } && document.KeptUntil <= now
            ? new(document with { ErasedAt = now })
            : null;

    /// <summary>The same for a document of expired requests; a receipt that was renewed since may still be declared with.</summary>
    /// <param name="expired">Ids of requests that need the document no more: all of the document must be among them.</param>
    public static Change<SupportingDocument>? EraseDecided(
        SupportingDocument document, IReadOnlyCollection<string> expired, DateTimeOffset now) =>
        document.ErasedAt is null && document.KeptUntil <= now && document.Requests.All(request => expired.Contains(request.RequestId))
            ? new(document with { ErasedAt = now })
            : null;

    /// <summary>
    /// The ids of the document's requests that need it no more. Without a review, which a failed message may delay, the document's own
    /// age counts as that of an undecided request.
    /// </summary>
    /// <param name="reviews">All stored reviews of the document's requests.</param>
    public static IReadOnlyCollection<string> Expired(
        SupportingDocument document, IReadOnlyList<Review> reviews, RetentionLimits limits) =>
    [
        .. from request in document.Requests
           let review = reviews.FirstOrDefault(one => one.Id == request.RequestId)
           where review is null ? document.KeptUntil <= limits.Undecided : IsExpired(review, limits)
           select request.RequestId,
    ];

    /// <summary>The review without its documents: nothing waits for their analysis any more.</summary>
    public static Change<Review> MarkErased(Review review, DateTimeOffset now) =>
        new(review with { DocumentsErasedAt = now, PendingDocumentIds = [], AcceptedOnceAnalysed = false });

    /// <summary>The review without what agents wrote; null when it was decided again since, or has been erased before.</summary>
    /// <param name="receipt">The entry for the journal, for words that there were.</param>
    public static Change<Review>? EraseWords(Review review, DateTimeOffset limit, JournalEntry receipt, DateTimeOffset now) =>
        review.WordsErasedAt is not null || !(review.EndedAt <= limit)
            ? null
            : StaffWords.Exist(review)
                ? new(StaffWords.Erase(review) with { WordsErasedAt = now }, receipt)
                : new(review with { WordsErasedAt = now });

    private static bool IsExpired(Review review, RetentionLimits limits) =>
        review.EndedAt is { } ended ? ended <= limits.Decided : review.DeclaredAt <= limits.Undecided;
}
