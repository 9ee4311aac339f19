using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>Which pages an archive contains. A file is never cut: its pages are all in the archive, or named as left out.</summary>
internal static class PageExportRules
{
    /// <summary>Each page is a reading that the household reads in the history of its request.</summary>
    public const int MaxPages = 2000;

    /// <param name="documents">Those attached to the request and not erased.</param>
    /// <param name="room">Number of pages that the archive still takes.</param>
    public static ExportedRequest Of(Review review, IReadOnlyList<SupportingDocument> documents, int room)
    {
        if (review.WithdrawnAt is not null)
            return new(review, [], ErasedDocuments: 0);
        var exported = new List<ExportedDocument>();
        foreach (var document in documents)
        {
            var files = new List<ExportedFile>();
            foreach (var file in document.Files)
            {
                files.Add(Of(file, room));
                room -= files[^1].Pages;
            }

            exported.Add(new(document, files));
        }

        return new(review, exported, review.DocumentIds.Except(documents.Select(one => one.Id), StringComparer.Ordinal).Count());
    }

    private static ExportedFile Of(StoredFile file, int room)
    {
        var missing = Missing(file, room);
        return new(file, missing is null ? file.ShownPages ?? 0 : 0, missing);
    }

    private static MissingPages? Missing(StoredFile file, int room) => AnalysisRules.StateOf(file) switch
    {
        FileState.Ready => file.ShownPages > room ? MissingPages.NoRoom : null,
        FileState.Received => MissingPages.Pending,
        FileState.Unreadable => MissingPages.Unreadable,
        FileState.Infected => MissingPages.Infected,
        null => MissingPages.NotRendered,
    };
}
