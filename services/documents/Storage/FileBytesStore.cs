using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>File contents, encrypted under the town's key: written before the document that lists them, and never changed.</summary>
internal sealed class FileBytesStore(IMongoDatabase database, TownCipher cipher, TownClock town)
{
    public const string Collection = "file-bytes";

    public static CreateIndexModel<FileBytes>[] Indexes { get; } = [new(Builders<FileBytes>.IndexKeys.Ascending(file => file.CreatedAt))];

    private IMongoCollection<FileBytes> Files { get; } = database.GetCollection<FileBytes>(Collection);

    public Task WriteAsync(string documentId, string fileId, byte[] bytes, CancellationToken cancel) => Files.InsertOneAsync(
        new FileBytes
        {
            Id = fileId,
            DocumentId = documentId,
            Content = cipher.Encrypt(bytes, Context(documentId, fileId)),
            CreatedAt = town.Now,
        },
        cancellationToken: cancel);

    /// <summary>The decrypted content, or null when it was deleted.</summary>
    public async Task<byte[]?> ReadAsync(string documentId, string fileId, CancellationToken cancel) =>
        await Files.Find(file => file.Id == fileId && file.DocumentId == documentId).FirstOrDefaultAsync(cancel) is { } found
            ? cipher.Decrypt(found.Content, Context(documentId, fileId))
            : null;

    /// <summary>Files in the order of their creation.</summary>
    public async Task<IReadOnlyList<FileBytesAge>> ListAsync(
        DateTimeOffset since, DateTimeOffset until, int limit, CancellationToken cancel) =>
        await Files.Find(file => file.CreatedAt >= since && file.CreatedAt <= until)
            .SortBy(file => file.CreatedAt).Limit(limit)
            .Project<FileBytesAge>(Builders<FileBytes>.Projection.Include(file => file.DocumentId).Include(file => file.CreatedAt))
            .ToListAsync(cancel);

    public Task DeleteAsync(IEnumerable<string> fileIds, CancellationToken cancel) =>
        Files.DeleteManyAsync(Builders<FileBytes>.Filter.In(file => file.Id, fileIds), cancel);

    /// <summary>Deletes one file of this document; never another document's, whatever id is given.</summary>
    public Task DeleteAsync(string documentId, string fileId, CancellationToken cancel) =>
        Files.DeleteOneAsync(file => file.Id == fileId && file.DocumentId == documentId, cancel);

    private static string Context(string documentId, string fileId) => $"file {documentId} {fileId}";
}
