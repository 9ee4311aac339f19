using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention;

/// <summary>
/// Erases one document: it is marked, so that no request can be attached to it, then its file contents are deleted, then
/// the document. After a crash in between, the next sweep resumes with the marked document.
/// </summary>
internal sealed class DocumentEraser(SupportingDocumentStore documents, FileBytesStore files)
{
    /// <param name="mark">The rule that marks the document for erasure; called again after a concurrent write.</param>
    /// <returns>Whether the document was erased.</returns>
    public async Task<bool> EraseAsync(
        string documentId, Func<SupportingDocument, Change<SupportingDocument>?> mark, CancellationToken cancel)
    {
        if (await documents.ChangeAsync(documentId, mark, cancel) is not { ErasedAt: not null } marked)
            return false;
        await files.DeleteAsync(marked.Files.Select(file => file.FileId), cancel);
        await documents.DeleteAsync(documentId, cancel);
        return true;
    }
}
