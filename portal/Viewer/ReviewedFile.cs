using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Texts;

namespace EspaceFamille.Portal.Viewer;

/// <summary>A file of a review, with the document to which it belongs.</summary>
internal sealed record ReviewedFile(SupportingDocumentResponse Document, DocumentFile File)
{
    /// <summary>Instead of a household in the address of a page of a link request.</summary>
    private const string WithoutHousehold = "rattachement";

    /// <summary>The address of the picture of a page; the first is 1.</summary>
    public string Page(ReviewResponse review, int number) =>
        $"/agents/examens/{Uri.EscapeDataString(review.HouseholdId ?? WithoutHousehold)}/{Uri.EscapeDataString(review.RequestId)}"
        + $"/pieces/{Uri.EscapeDataString(Document.DocumentId)}/{Uri.EscapeDataString(File.FileId)}/pages/{number}";

    /// <summary>The files of all documents of a review, in their order.</summary>
    public static IEnumerable<ReviewedFile> AllOf(ReviewResponse review) => review.Documents.SelectMany(
        document => document.Files, (document, file) => new ReviewedFile(document, file));

    /// <summary>Its pages can be read here, or the piece itself at the town hall.</summary>
    public static bool CanBeSeen(DocumentFile file) => FileTexts.IsReady(file) || FileTexts.IsWithoutPages(file);

    /// <summary>
    /// The names of the files of which this agent was shown no page: the service has recorded each page that it sent, before its first
    /// byte. Those that could not be read do not count, but those do that the town makes no pages of.
    /// </summary>
    public static IReadOnlyList<string> UnseenBy(ReviewResponse review, string? account) =>
    [
        .. AllOf(review).Select(one => one.File)
            .Where(CanBeSeen)
            .Where(file => review.Readings.All(read => read.By != account || read.FileId != file.FileId))
            .Select(file => file.Name),
    ];
}
