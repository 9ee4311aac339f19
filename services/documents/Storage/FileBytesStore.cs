using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>A file's encrypted bytes, a document of their own, so that no list or review ever loads them.</summary>
internal sealed record FileBytes
{
    public required string Id { get; init; }
    public required string DocumentId { get; init; }
    public required SealedBytes Content { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Files under the town's key. They are written before the document that names them, and never changed.</summary>
internal sealed class FileBytesStore(IMongoDatabase database, TownCipher cipher, [FromKeyedServices(Clocks.Town)] TimeProvider town)
{
    public const string CollectionName = "file-bytes";

    public IMongoCollection<FileBytes> Collection { get; } = database.GetCollection<FileBytes>(CollectionName);

    public static CreateIndexModel<FileBytes> ByAge { get; } = new(Builders<FileBytes>.IndexKeys.Ascending(file => file.CreatedAt));

    public Task WriteAsync(string documentId, string fileId, byte[] bytes, CancellationToken cancel) => Collection.InsertOneAsync(
        new FileBytes
        {
            Id = fileId,
            DocumentId = documentId,
            Content = cipher.Seal(bytes, Context(documentId, fileId)),
            CreatedAt = town.GetUtcNow(),
        },
        cancellationToken: cancel);

    /// <summary>The bytes in clear, or null when they were erased.</summary>
    public async Task<byte[]?> ReadAsync(string documentId, string fileId, CancellationToken cancel) =>
        await Collection.Find(file => file.Id == fileId && file.DocumentId == documentId).FirstOrDefaultAsync(cancel) is { } found
            ? cipher.Open(found.Content, Context(documentId, fileId))
            : null;

    public Task EraseAsync(IEnumerable<string> fileIds, CancellationToken cancel) =>
        Collection.DeleteManyAsync(Builders<FileBytes>.Filter.In(file => file.Id, fileIds), cancel);

    /// <summary>Erases one file of this document; never another's, whatever id is given.</summary>
    public Task EraseAsync(string documentId, string fileId, CancellationToken cancel) =>
        Collection.DeleteOneAsync(file => file.Id == fileId && file.DocumentId == documentId, cancel);

    private static string Context(string documentId, string fileId) => $"file {documentId} {fileId}";
}
