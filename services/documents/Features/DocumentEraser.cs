using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// Erases one document: it is marked, so that no request can be attached to it, then its file contents and
/// their pages are deleted, then the document. After a crash in between, the next sweep resumes with the marked document.
/// </summary>
internal sealed class DocumentEraser(SupportingDocumentStore documents, FileBytesStore files, PageStore pages)
{
    /// <param name="mark">The rule that marks the document for erasure; called again after a concurrent write.</param>
    /// <returns>Whether the document was erased.</returns>
    public async Task<bool> EraseAsync(
        string documentId, Func<SupportingDocument, Change<SupportingDocument>?> mark, CancellationToken cancel)
    {
        if (await documents.ChangeAsync(documentId, mark, cancel) is not { ErasedAt: not null } marked)
            return false;
        string[] fileIds = [.. marked.Files.Select(file => file.FileId)];
        await files.DeleteAsync(fileIds, cancel);
        await pages.DeleteAsync(documentId, fileIds, cancel);
        await documents.DeleteAsync(documentId, cancel);
        return true;
    }
}
