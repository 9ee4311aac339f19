using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.RemoveFile;

/// <summary>
/// Takes a file out of a document, with its name, in one write; its bytes go afterwards. A crash in between leaves bytes
/// that nothing names, which a repeat erases, or else the sweep.
/// </summary>
internal sealed class FileRemover(AggregateStore<SupportingDocument> documents, FileBytesStore files, DetailsSeal details)
{
    /// <returns>The document as it stands: without the file, or unchanged when a rule is against it. Null when it is not the caller's.</returns>
    public async Task<SupportingDocument?> RemoveAsync(string documentId, string fileId, Caller caller, CancellationToken cancel)
    {
        var document = await documents.ChangeAsync(
            one => one.Id == documentId && one.HouseholdId == caller.Household && one.UploadedBy == caller.AccountId && one.ErasedAt == null,
            one => RemovalRules.Remove(one, fileId) is { } removed
                ? new(removed.State with { Details = details.Without(one, fileId) })
                : null,
            cancel);
        if (document is not null && document.Files.All(file => file.FileId != fileId))
            await files.EraseAsync(documentId, fileId, cancel);
        return document;
    }
}
