using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Letters;

/// <summary>The files of batches of letters, encrypted: each page holds access keys that are stored nowhere else.</summary>
internal sealed class LetterPartStore(IMongoDatabase database, IDataProtectionProvider protection)
{
    public const string Collection = "letterParts";

    public static readonly CreateIndexModel<StoredLetterPart>[] Indexes =
        [new(Builders<StoredLetterPart>.IndexKeys.Ascending(part => part.ExpiresAt))];

    private readonly IMongoCollection<StoredLetterPart> _parts = database.GetCollection<StoredLetterPart>(Collection);

    /// <summary>Keeps the file of a part; one that a crash left there is replaced, since its keys are revoked.</summary>
    public Task SaveAsync(string batchId, int number, byte[] pdf, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var id = IdOf(batchId, number);
        return _parts.ReplaceOneAsync(
            one =>
                one.Id == id, new StoredLetterPart(id, Seal(id).Protect(pdf), expiresAt), new ReplaceOptions { IsUpsert = true }, cancel);
    }

    /// <summary>Null where there is none, or it has expired.</summary>
    public async Task<byte[]?> FindAsync(string batchId, int number, DateTimeOffset now, CancellationToken cancel)
    {
        var id = IdOf(batchId, number);
        var stored = await _parts.Find(one => one.Id == id && one.ExpiresAt > now).FirstOrDefaultAsync(cancel);
        return stored is null ? null : Seal(id).Unprotect(stored.Content);
    }

    public Task DeleteBeforeAsync(DateTimeOffset now, CancellationToken cancel) =>
        _parts.DeleteManyAsync(one => one.ExpiresAt < now, cancel);

    private IDataProtector Seal(string id) => protection.CreateProtector(Collection, id);

    private static string IdOf(string batchId, int number) => $"{batchId}:{number}";
}

/// <summary>A file of letters as it is stored.</summary>
internal sealed record StoredLetterPart(string Id, byte[] Content, DateTimeOffset ExpiresAt);
