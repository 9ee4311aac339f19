using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// The family adds a document to a waiting request, asked for or not. What it declared with stays as it was: an addition is a document
/// of its own, which an agent reads.
/// </summary>
internal static class AddDocumentRules
{
    public const int MaxDocuments = 10;

    /// <summary>Why the document cannot be added now; null when it can, or was before.</summary>
    public static AddDocumentRefusal? Refusal(Review review, string documentId, DateTimeOffset now) => review switch
    {
        _ when review.DocumentIds.Contains(documentId) => null,
        { WithdrawnAt: not null } => AddDocumentRefusal.Withdrawn,
        { State: not ReviewState.Waiting } => AddDocumentRefusal.Decided,
        _ when AwaitedProofRules.IsOver(review, now) => AddDocumentRefusal.TooLate,
        { DocumentIds.Count: >= MaxDocuments } => AddDocumentRefusal.TooMany,
        _ => null,
    };

    /// <summary>The review with the document; null when it lists it already, or cannot take it.</summary>
    public static Change<Review>? Add(Review review, SupportingDocument document, DateTimeOffset now) =>
        Refusal(review, document.Id, now) is not null || review.DocumentIds.Contains(document.Id)
            ? null
            : AwaitedProofRules.Receive(WithDocument(review, document, now), now);

    private static Review WithDocument(Review review, SupportingDocument document, DateTimeOffset now) => review with
    {
        DocumentIds = [.. review.DocumentIds, document.Id],
        Added = [.. review.Added, new AddedDocument { DocumentId = document.Id, At = now }],
        PendingDocumentIds = AnalysisRules.IsPending(document)
            ? [.. review.PendingDocumentIds, document.Id]
            : review.PendingDocumentIds,
        UnreadableDocumentIds = AnalysisRules.IsUnreadable(document)
            ? [.. review.UnreadableDocumentIds, document.Id]
            : review.UnreadableDocumentIds,
        AcceptedOnceAnalysed = false,
        DocumentsErasedAt = null,
    };
}

/// <summary>Why a document is not added to a request.</summary>
internal enum AddDocumentRefusal
{
    Withdrawn,
    Decided,
    TooMany,

    /// <summary>The proof is awaited no longer: its last resort has passed.</summary>
    TooLate,

    /// <summary>Erased, or uploaded by another account.</summary>
    Unknown,
}
