using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// Erases one document: it is marked, so that no request can be attached to it, then its file contents and
/// their pages are deleted, then the document. After a crash in between, the next sweep resumes with the marked document.
/// </summary>
internal sealed class DocumentEraser(
    SupportingDocumentStore documents, FileBytesStore files, PageStore pages, ErasureReceipts receipts)
{
    /// <summary>Erases a document that has reached the end of its retention; the journal's entry is written before anything is deleted.
    /// </summary>
    public Task<bool> EraseAsync(
        string documentId, Func<SupportingDocument, Change<SupportingDocument>?> mark, RetentionClass data, DateTimeOffset now,
        CancellationToken cancel) => EraseAsync(
            documentId, mark, marked => receipts.WriteAsync(receipts.Of(data, marked.HouseholdId, marked.Id, now), cancel), cancel);

    /// <param name="mark">The rule that marks the document for erasure; called again after a concurrent write.</param>
    /// <returns>Whether the document was erased.</returns>
    public Task<bool> EraseAsync(
        string documentId, Func<SupportingDocument, Change<SupportingDocument>?> mark, CancellationToken cancel) =>
        EraseAsync(documentId, mark, _ => Task.CompletedTask, cancel);

    private async Task<bool> EraseAsync(
        string documentId, Func<SupportingDocument, Change<SupportingDocument>?> mark, Func<SupportingDocument, Task> record,
        CancellationToken cancel)
    {
        if (await documents.ChangeAsync(documentId, mark, cancel) is not { ErasedAt: not null } marked)
            return false;
        await record(marked);
        string[] fileIds = [.. marked.Files.Select(file => file.FileId)];
        await files.DeleteAsync(fileIds, cancel);
        await pages.DeleteAsync(documentId, fileIds, cancel);
        await documents.DeleteAsync(documentId, cancel);
        return true;
    }
}
