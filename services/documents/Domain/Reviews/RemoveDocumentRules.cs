using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// A person takes a document of the own link request back, such as an identity paper sent by mistake, as long as nobody at the town has
/// read it: what was read no longer changes.
/// </summary>
internal static class RemoveDocumentRules
{
    /// <summary>Why the document stays; null when it can be removed, or is none of the review's.</summary>
    public static RemoveDocumentRefusal? Refusal(Review review, SupportingDocument document) => review switch
    {
        _ when !review.DocumentIds.Contains(document.Id) => null,
        { State: not ReviewState.Waiting } => RemoveDocumentRefusal.Decided,
        _ when review.Readings.Any(read => document.Files.Any(file => file.FileId == read.FileId)) => RemoveDocumentRefusal.Read,
        _ => null,
    };

    /// <summary>The review without the document; null when it does not list it, or keeps it.</summary>
    public static Change<Review>? Remove(Review review, SupportingDocument document) =>
        !review.DocumentIds.Contains(document.Id) || Refusal(review, document) is not null ? null : new(review with
        {
            DocumentIds = [.. review.DocumentIds.Where(id => id != document.Id)],
            Added = [.. review.Added.Where(one => one.DocumentId != document.Id)],
            PendingDocumentIds = [.. review.PendingDocumentIds.Where(id => id != document.Id)],
            UnreadableDocumentIds = [.. review.UnreadableDocumentIds.Where(id => id != document.Id)],
        });

    /// <summary>The document marked for erasure; null when it is marked already.</summary>
    public static Change<SupportingDocument>? Erase(SupportingDocument document, DateTimeOffset now) =>
        document.ErasedAt is null ? new(document with { ErasedAt = now }) : null;
}

/// <summary>Why a document is not removed from a request.</summary>
internal enum RemoveDocumentRefusal
{
    Decided,
    Read,
}
