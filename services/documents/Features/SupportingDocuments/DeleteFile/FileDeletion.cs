using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.SupportingDocuments.DeleteFile;

/// <summary>
/// Removes a file and its name from a document in one write, then deletes its content and pages. After a crash between the two,
/// the retention sweep deletes what no document lists.
/// </summary>
internal sealed class FileDeletion(SupportingDocumentStore documents, FileBytesStore files, PageStore pages, DetailsSeal details)
{
    /// <returns>The document without the file, or why nothing changed.</returns>
    public async Task<(SupportingDocument? Document, DeleteFileRefusal? Refusal)> DeleteAsync(
        OwnerScope scope, string documentId, string fileId, CancellationToken cancel)
    {
        // The rule's result for the state that was finally written, whatever a concurrent writer did before.
        DeleteFileRefusal? refusal = DeleteFileRefusal.UnknownFile;
        var document = await documents.ChangeUploadAsync(
            scope, documentId,
            one =>
            {
                refusal = DeleteFileRules.Check(one, fileId);
                return DeleteFileRules.Delete(one, fileId) is { } deleted
                    ? new(deleted.State with { Details = details.Without(one, fileId) })
                    : null;
            },
            cancel);
        if (document is null)
            return (null, DeleteFileRefusal.UnknownFile);
        if (refusal is null)
        {
            await files.DeleteAsync(documentId, fileId, cancel);
            await pages.DeleteAsync(documentId, [fileId], cancel);
        }

        return (document, refusal);
    }
}
