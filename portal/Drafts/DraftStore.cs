using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Portal.Drafts;

/// <summary>
/// Drafts of forms, encrypted, each with an id of its own in the form's address. A draft expires seven days after its last change,
/// or one day after its creation when it was never changed. Each update filters on owner and version.
/// </summary>
internal sealed class DraftStore(IMongoDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    internal const string Collection = "drafts";

    /// <summary>Of an account, in all its households.</summary>
    public const int MaxPerAccount = 20;

    private const int IdBytes = 16;
    private static readonly TimeSpan Unchanged = TimeSpan.FromDays(1), Lifetime = TimeSpan.FromDays(7);
    private readonly IMongoCollection<Draft> _drafts = database.GetCollection<Draft>(Collection);
    private readonly DraftSeal _seal = new(protection, "drafts");

    /// <summary>The owner's draft; null for any other id, and for one that cannot be decrypted and read.</summary>
    public async Task<OpenDraft<T>?> FindAsync<T>(DraftOwner owner, string form, string id, CancellationToken cancel)
        where T : class, IDraftForm
    {
        var kept = await _drafts.Find(Of(owner, id) & Where.Eq(draft => draft.Form, form) & Alive).FirstOrDefaultAsync(cancel);
        return kept is not null && _seal.Decrypt<DraftContent<T>>(id, kept.Content) is { } content
            ? new(id, kept.Version, kept.StartedAt, content.Form, content.Sent)
            : null;
    }

    /// <summary>A new draft, which inherits nothing; null where the account has as many drafts as it may have.</summary>
    /// <param name="path">The family's address of the form, to which the id is added.</param>
    public async Task<OpenDraft<T>?> BeginAsync<T>(DraftOwner owner, string form, string path, T content, CancellationToken cancel)
        where T : class, IDraftForm
    {
        var (id, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), clock.GetUtcNow());
        var draft = new Draft
        {
            Id = id,
            Account = owner.Account,
            Household = owner.Household,
            ByAgent = owner.ByAgent,
            Form = form,
            Version = 1,
            Content = _seal.Encrypt(id, new DraftContent<T>(content, content.Title, $"{path}/{id}", content.Step, [])),
            StartedAt = now,
            ExpiresAt = now + Unchanged,
            IsSent = false,
        };
        await _drafts.InsertOneAsync(draft, new InsertOneOptions(), cancel);
        // Counted after the insert: of two that begin the last one at the same time, none exceeds the limit.
        if (await _drafts.CountDocumentsAsync(InProgress(owner.Account), new CountOptions(), cancel) <= MaxPerAccount)
            return new(id, draft.Version, now, content, []);
        await _drafts.DeleteOneAsync(Of(owner, id), cancel);
        return null;
    }

    /// <summary>The draft with its new content and version; null where another write came first.</summary>
    public async Task<OpenDraft<T>?> SaveAsync<T>(
        DraftOwner owner, string path, OpenDraft<T> draft, T content, CancellationToken cancel)
        where T : class, IDraftForm
    {
        var sealedContent = new DraftContent<T>(content, content.Title, $"{path}/{draft.Id}", content.Step, draft.Sent);
        var update = Builders<Draft>.Update.Set(one => one.Content, _seal.Encrypt(draft.Id, sealedContent))
            .Set(one => one.Version, draft.Version + 1).Set(one => one.ExpiresAt, clock.GetUtcNow() + Lifetime);
        return await WriteAsync(owner, draft, update, cancel) ? draft with { Version = draft.Version + 1, Form = content } : null;
    }

    /// <summary>
    /// Keeps the requests that the form has become. What is filled in stays as it is, and so does its version: a repeat has the same
    /// idempotency key.
    /// </summary>
    /// <param name="isAll">Nothing remains to be sent: what was filled in is erased.</param>
    /// <returns>False where another write came first.</returns>
    public Task<bool> MarkSentAsync<T>(
        DraftOwner owner, string path, OpenDraft<T> draft, IReadOnlyList<SentRequest> sent, bool isAll, CancellationToken cancel)
        where T : class, IDraftForm
    {
        var content = new DraftContent<T>(
            isAll ? null : draft.Form, draft.Form?.Title ?? "", $"{path}/{draft.Id}", draft.Form?.Step ?? "", sent);
        var update = Builders<Draft>.Update.Set(one => one.Content, _seal.Encrypt(draft.Id, content)).Set(one => one.IsSent, isAll);
        return WriteAsync(owner, draft, update, cancel);
    }

    public Task DropAsync(DraftOwner owner, string id, CancellationToken cancel) => _drafts.DeleteOneAsync(Of(owner, id), cancel);

    public Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        _drafts.DeleteManyAsync(draft => draft.ExpiresAt < now, cancel);

    /// <summary>The owner's drafts in progress that were changed since they began, newest first.</summary>
    public async Task<IReadOnlyList<DraftSummary>> ListAsync(DraftOwner owner, CancellationToken cancel)
    {
        var kept = await _drafts.Find(Of(owner) & InProgress(owner.Account) & Where.Gt(draft => draft.Version, 1))
            .SortByDescending(draft => draft.StartedAt).Limit(MaxPerAccount).ToListAsync(cancel);
        return [.. kept.Select(Summary).OfType<DraftSummary>()];
    }

    /// <summary>The account's oldest draft in progress, whatever its household; null where there is none.</summary>
    public async Task<DraftSummary?> OldestAsync(DraftOwner owner, CancellationToken cancel) =>
        await _drafts.Find(InProgress(owner.Account)).SortBy(draft => draft.StartedAt).FirstOrDefaultAsync(cancel) is { } oldest
            ? Summary(oldest)
            : null;

    private static FilterDefinitionBuilder<Draft> Where => Builders<Draft>.Filter;

    private FilterDefinition<Draft> Alive => Where.Gt(draft => draft.ExpiresAt, clock.GetUtcNow());

    private async Task<bool> WriteAsync<T>(DraftOwner owner, OpenDraft<T> draft, UpdateDefinition<Draft> update, CancellationToken cancel)
        where T : class, IDraftForm
    {
        var filter = Of(owner, draft.Id) & Where.Eq(one => one.Version, draft.Version) & Where.Eq(one => one.IsSent, false);
        return (await _drafts.UpdateOneAsync(filter, update, new UpdateOptions(), cancel)).MatchedCount > 0;
    }

    private FilterDefinition<Draft> InProgress(string account) =>
        Where.Eq(draft => draft.Account, account) & Where.Eq(draft => draft.IsSent, false) & Alive;

    private static FilterDefinition<Draft> Of(DraftOwner owner) => Where.Eq(draft => draft.Account, owner.Account)
        & Where.Eq(draft => draft.Household, owner.Household) & Where.Eq(draft => draft.ByAgent, owner.ByAgent);

    private static FilterDefinition<Draft> Of(DraftOwner owner, string id) => Where.Eq(draft => draft.Id, id) & Of(owner);

    private DraftSummary? Summary(Draft draft) => DraftSummaries.Of(draft, _seal);
}
