using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>A file of a review, with the document to which it belongs.</summary>
internal sealed record ReviewedFile(SupportingDocumentResponse Document, DocumentFile File)
{
    /// <summary>The address of the picture of a page; the first is 1.</summary>
    public string Page(ReviewResponse review, int number) =>
        $"/agents/examens/{Uri.EscapeDataString(review.HouseholdId)}/{Uri.EscapeDataString(review.RequestId)}"
        + $"/pieces/{Uri.EscapeDataString(Document.DocumentId)}/{Uri.EscapeDataString(File.FileId)}/pages/{number}";
}
