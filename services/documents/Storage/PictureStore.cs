using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// Pictures of persons, encrypted under the town's key. Every query names the persons whose pictures the caller may see: the children of
/// a household, or the account itself.
/// </summary>
internal sealed class PictureStore(AggregateStore<Picture> aggregates, TownCipher cipher)
{
    public const string Collection = "pictures";
    private const int Attempts = 20;

    private static readonly FilterDefinitionBuilder<Picture> Filter = Builders<Picture>.Filter;

    /// <summary>For the end of the records of removals.</summary>
    public static CreateIndexModel<Picture>[] Indexes { get; } =
        [new(Builders<Picture>.IndexKeys.Ascending(picture => picture.RemovedAt))];

    /// <summary>The pictures of these persons without their content.</summary>
    public async Task<IReadOnlyList<Picture>> ListAsync(IEnumerable<PictureOwner> owners, CancellationToken cancel) =>
        await aggregates.Collection.Find(Of(owners)).Project<Picture>(WithoutContent()).ToListAsync(cancel);

    /// <summary>The decrypted picture of that id, where it shows one of these persons; else null.</summary>
    public async Task<byte[]?> ReadAsync(IEnumerable<PictureOwner> owners, string pictureId, CancellationToken cancel) =>
        await aggregates.FindAsync(Of(owners) & Filter.Eq(picture => picture.PictureId, pictureId), cancel) is { Content: { } content } read
            ? cipher.Decrypt(content, Context(read.Owner, pictureId))
            : null;

    /// <summary>Replaces the person's picture, whatever it is then: of two at the same time the later one stays.</summary>
    /// <param name="picture">WebP.</param>
    /// <exception cref="TimeoutException">Each attempt was stale: a later retry can succeed.</exception>
    public async Task<Picture> SetAsync(
        PictureOwner owner, byte[] picture, string accountId, JournalEntry entry, CancellationToken cancel)
    {
        var pictureId = Ids.New();
        var content = Encrypt(owner, pictureId, picture);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await aggregates.FindAsync(owner.Key, cancel);
            var change = PictureRules.Set(before, owner, pictureId, content, accountId, entry);
            var saved = before is null
                ? await aggregates.InsertAsync(change.State, change.Messages, cancel)
                : await aggregates.SaveAsync(change.State, change.Messages, cancel);
            if (saved.IsSaved)
                return change.State;
        }

        throw new TimeoutException($"{Collection}: {Attempts} attempts in a row were stale.");
    }

    /// <returns>The record of the removal; null where the person never had a picture.</returns>
    public Task<Picture?> RemoveAsync(PictureOwner owner, string accountId, JournalEntry entry, CancellationToken cancel) =>
        aggregates.ChangeAsync(owner.Key, picture => PictureRules.Remove(picture, accountId, entry), cancel);

    /// <summary>Whether pictures are under another key than the active one.</summary>
    public Task<bool> HasOfOtherKeysAsync(CancellationToken cancel) => aggregates.Collection.Find(OfOtherKeys()).AnyAsync(cancel);

    /// <summary>Encrypts one picture again that is under another key than the active one.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> ReencryptNextAsync(CancellationToken cancel)
    {
        if (await aggregates.FindAsync(OfOtherKeys(), cancel) is not { PictureId: { } id, Content: { } content } found)
            return false;
        var encrypted = Encrypt(found.Owner, id, cipher.Decrypt(content, Context(found.Owner, id)));
        await aggregates.ChangeAsync(found.Id, picture => PictureRules.Reencrypt(picture, id, encrypted), cancel);
        return true;
    }

    /// <summary>Pictures of children without their content, in the order of their ids.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Picture>> ListOfChildrenAsync(string? after, int limit, CancellationToken cancel)
    {
        var children = Filter.Eq(picture => picture.Owner.Kind, PictureOwnerKind.Child);
        return await aggregates.Collection.Find(after is null ? children : children & Filter.Gt(picture => picture.Id, after))
            .SortBy(picture => picture.Id).Limit(limit).Project<Picture>(WithoutContent()).ToListAsync(cancel);
    }

    public Task DeleteAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        aggregates.Collection.DeleteManyAsync(Filter.In(picture => picture.Id, ids), cancel);

    /// <summary>The records of removals up to that instant.</summary>
    public static FilterDefinition<Picture> RemovedUntil(DateTimeOffset until) => Filter.Lte(picture => picture.RemovedAt, until);

    private FilterDefinition<Picture> OfOtherKeys() =>
        Filter.Ne(picture => picture.KeyId, cipher.ActiveKeyId) & Filter.Ne(picture => picture.KeyId, null);

    private (byte[] Bytes, string KeyId) Encrypt(PictureOwner owner, string pictureId, byte[] picture) =>
        (cipher.Encrypt(picture, Context(owner, pictureId)), cipher.ActiveKeyId);

    private static FilterDefinition<Picture> Of(IEnumerable<PictureOwner> owners) =>
        Filter.In(picture => picture.Id, owners.Select(owner => owner.Key));

    private static ProjectionDefinition<Picture> WithoutContent() => Builders<Picture>.Projection.Exclude(picture => picture.Content);

    /// <summary>The bytes belong to one person and one picture: none can be put in the place of another.</summary>
    private static string Context(PictureOwner owner, string pictureId) => $"picture {owner.Key} {pictureId}";
}
