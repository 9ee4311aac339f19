using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Links of mails by the hash of their secret. Of concurrent uses of one, a single one succeeds.</summary>
internal sealed class SecretLinkStore(AggregateStore<SecretLink> links)
{
    public const string Collection = "secretLinks";

    public static readonly CreateIndexModel<SecretLink>[] Indexes =
    [
        new(Builders<SecretLink>.IndexKeys.Ascending(link => link.AccountId).Descending(link => link.CreatedAt)),
        new(Builders<SecretLink>.IndexKeys.Ascending(link => link.EndsAt)),
    ];

    /// <summary>Stores the link with the message that mails it, in one write.</summary>
    /// <param name="mail">Null for a link that is handed over otherwise.</param>
    public Task AddAsync(SecretLink link, SecretMail? mail, CancellationToken cancel) =>
        links.InsertAsync(link, mail is null ? [] : [mail], cancel);

    /// <summary>Null when it does not exist, was used or has ended, or permits something else. Changes nothing.</summary>
    public async Task<SecretLink?> FindAsync(string secret, SecretLinkKind kind, DateTimeOffset now, CancellationToken cancel) =>
        await links.FindAsync(SecretLink.IdOf(secret), cancel) is { } link && SecretLinkRules.IsOpen(link, kind, now) ? link : null;

    /// <summary>Uses it. Null as <see cref="FindAsync"/>, and for every concurrent use but one.</summary>
    public async Task<SecretLink?> UseAsync(string secret, SecretLinkKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        var isUsed = false;
        var link = await links.ChangeAsync(SecretLink.IdOf(secret), Decide, cancel);
        return isUsed ? link : null;

        // Decided again after a lost race.
        Change<SecretLink>? Decide(SecretLink stored)
        {
            var change = SecretLinkRules.Use(stored, kind, now);
            isUsed = change is not null;
            return change;
        }
    }

    /// <summary>How many links of a kind an account was sent since an instant.</summary>
    public Task<long> CountAsync(string accountId, SecretLinkKind kind, DateTimeOffset since, CancellationToken cancel) =>
        links.Collection.CountDocumentsAsync(
            link => link.AccountId == accountId && link.Kind == kind && link.CreatedAt >= since, cancellationToken: cancel);

    /// <summary>The latest link of a kind that an account has; null for none.</summary>
    public async Task<SecretLink?> LatestAsync(string accountId, SecretLinkKind kind, CancellationToken cancel) => await links.Collection
        .Find(link => link.AccountId == accountId && link.Kind == kind).SortByDescending(link => link.CreatedAt)
        .FirstOrDefaultAsync(cancel);

    public Task DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancel) =>
        links.Collection.DeleteManyAsync(link => link.EndsAt < instant, cancel);
}
