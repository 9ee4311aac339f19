using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.EraseDocuments;

/// <summary>
/// Erases one document. It is marked first, so that no request can name it any more; then its bytes go, then itself. A
/// crash in between leaves a marked document, and the next round goes on from there.
/// </summary>
internal sealed class DocumentEraser(AggregateStore<SupportingDocument> documents, FileBytesStore files)
{
    /// <param name="mark">The rule that says whether it must go; asked again when somebody else writes the document meanwhile.</param>
    /// <returns>True when it is gone.</returns>
    public async Task<bool> EraseAsync(string id, Func<SupportingDocument, Change<SupportingDocument>?> mark, CancellationToken cancel)
    {
        if (await documents.ChangeAsync(one => one.Id == id, mark, cancel) is not { ErasedAt: not null } marked)
            return false;
        await files.EraseAsync(marked.Files.Select(file => file.FileId), cancel);
        await documents.Collection.DeleteOneAsync(one => one.Id == id, cancel);
        return true;
    }
}
