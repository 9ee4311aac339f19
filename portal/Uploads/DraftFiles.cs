using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;

namespace EspaceFamille.Portal.Uploads;

/// <summary>
/// The files of a draft's documents as the documents service has them now; those that it does not answer for count as received.
/// </summary>
internal sealed class DraftFiles
{
    private readonly Dictionary<string, DocumentFile> _files;
    private readonly IReadOnlyList<(DraftDocument Document, Answer<SupportingDocumentResponse> Answer)> _documents;

    private DraftFiles(IReadOnlyList<(DraftDocument Document, Answer<SupportingDocumentResponse> Answer)> documents) =>
        (_documents, _files) = (documents, documents.SelectMany(one => one.Answer.Value?.Files ?? [])
            .ToDictionary(file => file.FileId, StringComparer.Ordinal));

    public static DraftFiles None { get; } = new([]);

    /// <summary>Some file's state may still change by itself.</summary>
    public bool IsAnyPending => All.Any(FileTexts.IsPending);

    /// <summary>There are files, and the town will be able to read none of them.</summary>
    public bool IsNoneReadable =>
        All.Any() && All.All(file => FileTexts.StateOf(file) is FileState.Unreadable or FileState.Infected);

    /// <summary>The documents that the town no longer has.</summary>
    public IEnumerable<DraftDocument> Erased =>
        _documents.Where(one => one.Answer.Failure is Failure.NotFound).Select(one => one.Document);

    /// <summary>The documents that another tab changed: the draft lists other files, or its receipt may be an older one.</summary>
    public IEnumerable<DraftDocument> Outdated => _documents
        .Where(one => one.Answer.Value is { } read && (one.Document.IsStale || !one.Document.HasFilesOf(read)))
        .Select(one => one.Document);

    /// <summary>Of the documents that the town still has, or may have.</summary>
    private IEnumerable<DocumentFile> All =>
        _documents.Where(one => one.Answer.Failure is not Failure.NotFound).SelectMany(one => one.Document.Files).Select(Of);

    /// <summary>Reads the documents side by side.</summary>
    public static async Task<DraftFiles> ReadAsync(
        DocumentsClient documents, IEnumerable<DraftDocument> chosen, CancellationToken cancel) => new(
        [.. await Task.WhenAll(chosen.Select(async one => (one, await documents.DocumentAsync(one.DocumentId, cancel))))]);

    /// <summary>The one document of a page that keeps no draft, as it was just read.</summary>
    public static DraftFiles Of(DraftDocument document, Answer<SupportingDocumentResponse> read) => new([(document, read)]);

    public bool IsErased(DraftDocument document) => Erased.Any(one => one.DocumentId == document.DocumentId);

    public DocumentFile Of(DraftFile file) => file.FileId is { } id && _files.TryGetValue(id, out var known)
        ? known
        : new(file.FileId ?? "", file.Name, FileKind.Unknown, file.Bytes ?? 0, "");
}
