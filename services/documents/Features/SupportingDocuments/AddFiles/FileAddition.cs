using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.AddFiles;

/// <summary>
/// Stores the contents, then lists them with their names in one write of the document, which requests their analysis, then deletes what it
/// does not list: a replaced file with its pages, and files that had no place.
/// </summary>
internal sealed class FileAddition(
    SupportingDocumentStore documents, FileBytesStore files, PageStore pages, DetailsSeal seal, TimeProvider clock)
{
    /// <param name="checkedFiles">At least one of them is accepted.</param>
    /// <param name="replacedId">The file whose place the first accepted one takes; null to add them all.</param>
    /// <returns>The document, or why nothing changed, and each file as it was accepted or refused in the end.</returns>
    public async Task<(SupportingDocument? Document, AddFilesRefusal? Refusal, IReadOnlyList<CheckedFile> Files)> AddAsync(
        OwnerScope scope, string documentId, IReadOnlyList<CheckedFile> checkedFiles, string? replacedId, CancellationToken cancel)
    {
        if (await documents.FindAsync(scope, documentId, cancel) is null)
            return (null, AddFilesRefusal.UnknownFile, checkedFiles);
        CheckedFile[] accepted = [.. checkedFiles.Where(file => file.Verdict.Accepted)];
        foreach (var file in accepted)
            await files.WriteAsync(documentId, file.FileId, file.Content!, cancel);
        StoredFile[] stored = [.. accepted.Select(DocumentWriter.Stored)];
        // The rule's result for the state that was finally written, whatever a concurrent writer did before.
        FilesAddition? addition = null;
        var document = await documents.ChangeUploadAsync(
            scope, documentId,
            one =>
            {
                addition = AddFilesRules.Add(one, stored, replacedId);
                StoredFile[] fresh = [.. addition.Document.Files.Except(one.Files)];
                return fresh.Length == 0
                    ? null
                    : new(
                        Described(addition.Document, one, accepted),
                        AnalysisRules.Requests(addition.Document with { Files = fresh }));
            },
            cancel);
        var ids = addition?.Ids ?? new Dictionary<string, string>(StringComparer.Ordinal);
        await DeleteAsync(documentId, accepted.Select(file => file.FileId).Where(id => ids.GetValueOrDefault(id) != id), cancel);
        if (replacedId is not null && document?.DeletedFileIds.Contains(replacedId) == true)
        {
            await DeleteAsync(documentId, [replacedId], cancel);
            await pages.DeleteAsync(documentId, [replacedId], cancel);
        }

        var refusal = document is null ? AddFilesRefusal.UnknownFile : addition?.Refusal;
        return (document, refusal, [.. checkedFiles.Select(file => Placed(file, ids))]);
    }

    private SupportingDocument Described(SupportingDocument next, SupportingDocument before, IEnumerable<CheckedFile> accepted)
    {
        var details = seal.Decrypt(before);
        var names = details.FileNames.Concat(accepted.Select(file => KeyValuePair.Create(file.FileId, file.Name)))
            .Where(name => next.Files.Any(file => file.FileId == name.Key)).ToDictionary(StringComparer.Ordinal);
        return next with
        {
            Details = seal.Encrypt(next.Id, details with { FileNames = names }),
            AnalysisDueAt = before.AnalysisDueAt ?? AnalysisRules.FirstDueAt(next.Files, clock.GetUtcNow()),
        };
    }

    private async Task DeleteAsync(string documentId, IEnumerable<string> fileIds, CancellationToken cancel)
    {
        foreach (var fileId in fileIds)
            await files.DeleteAsync(documentId, fileId, cancel);
    }

    private static CheckedFile Placed(CheckedFile file, IReadOnlyDictionary<string, string> ids) => file switch
    {
        { Verdict.Accepted: false } => file,
        _ when ids.TryGetValue(file.FileId, out var id) => file with { FileId = id },
        _ => file with { Verdict = FileVerdict.Refuse(RefusalCode.TooManyFiles) },
    };
}
