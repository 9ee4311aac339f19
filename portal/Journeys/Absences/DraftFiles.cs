using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Texts;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>
/// The files of a draft's documents as the documents service has them now; those that it does not answer for count as received.
/// </summary>
internal sealed class DraftFiles
{
    private readonly Dictionary<string, DocumentFile> _files;
    private readonly IReadOnlyList<DraftDocument> _documents;

    private DraftFiles(IReadOnlyList<DraftDocument> documents, IEnumerable<DocumentFile> files) =>
        (_documents, _files) = (documents, files.ToDictionary(file => file.FileId, StringComparer.Ordinal));

    public static DraftFiles None { get; } = new([], []);

    /// <summary>Some file's state may still change by itself.</summary>
    public bool IsAnyPending => All.Any(FileTexts.IsPending);

    /// <summary>There are files, and the town will be able to read none of them.</summary>
    public bool IsNoneReadable =>
        _documents.Count > 0 && All.All(file => FileTexts.StateOf(file) is FileState.Unreadable or FileState.Infected);

    private IEnumerable<DocumentFile> All => _documents.SelectMany(document => document.Files).Select(Of);

    /// <summary>Reads the documents side by side.</summary>
    public static async Task<DraftFiles> ReadAsync(DocumentsClient documents, AbsenceDraft draft, CancellationToken cancel)
    {
        var answers = await Task.WhenAll(draft.Documents.Select(document => documents.DocumentAsync(document.DocumentId, cancel)));
        return new(draft.Documents, answers.SelectMany(answer => answer.Value?.Files ?? []));
    }

    public DocumentFile Of(DraftFile file) => file.FileId is { } id && _files.TryGetValue(id, out var known)
        ? known
        : new(file.FileId ?? "", file.Name, FileKind.Unknown, file.Bytes ?? 0, "");
}
