using System.Linq.Expressions;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.ReadFile;

/// <summary>Finds and opens a file among the documents that the filter lets the caller see.</summary>
internal sealed class FileReader(AggregateStore<SupportingDocument> documents, FileBytesStore files, DetailsSeal details)
{
    /// <summary>Null when the caller sees no document with such a file, or when its bytes were erased.</summary>
    public async Task<FileAnswer?> FindAsync(Expression<Func<SupportingDocument, bool>> visible, string fileId, CancellationToken cancel)
    {
        var candidates = await documents.Collection.Find(visible).ToListAsync(cancel);
        var document = candidates.Find(one => one.Files.Any(file => file.FileId == fileId));
        if (document is null || await files.ReadAsync(document.Id, fileId, cancel) is not { } content)
            return null;
        var kind = document.Files.Single(file => file.FileId == fileId).Kind;
        return new FileAnswer(content, kind, details.Open(document).FileNames.GetValueOrDefault(fileId, fileId));
    }
}
