using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Reviews.ExportPages;

/// <summary>What an archive of pages contains and what it omits.</summary>
/// <param name="HiddenRequests">Number of the household's requests that the agent has no right to review.</param>
internal sealed record PageExport(IReadOnlyList<ExportedRequest> Requests, long HiddenRequests);

/// <summary>A request of the household, with the documents attached to it.</summary>
/// <param name="Documents">Empty once the family has withdrawn its request: the town no longer reads them.</param>
/// <param name="ErasedDocuments">Number of its documents that were erased.</param>
internal sealed record ExportedRequest(Review Review, IReadOnlyList<ExportedDocument> Documents, int ErasedDocuments)
{
    public int Pages => Documents.SelectMany(document => document.Files).Sum(file => file.Pages);

    /// <summary>The request as the family has withdrawn it since.</summary>
    public ExportedRequest Withdrawn(Review withdrawn) => this with { Review = withdrawn, Documents = [], ErasedDocuments = 0 };
}

internal sealed record ExportedDocument(SupportingDocument Document, IReadOnlyList<ExportedFile> Files);

/// <summary>A file with all its stored pages, or with none.</summary>
/// <param name="Pages">Number of pages in the archive.</param>
/// <param name="Missing">Why it has none; null otherwise.</param>
internal sealed record ExportedFile(StoredFile File, int Pages, MissingPages? Missing);

internal enum MissingPages
{
    /// <summary>The file is being analysed.</summary>
    Pending,
    Unreadable,
    Infected,

    /// <summary>The town runs no renderer.</summary>
    NotRendered,

    /// <summary>The archive is full.</summary>
    NoRoom,
}
