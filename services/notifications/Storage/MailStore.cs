using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Storage;

/// <summary>All mails: pending, sent and failed.</summary>
internal sealed class MailStore(AggregateStore<Mail> mails)
{
    public const string Collection = "mails";
    private static readonly IndexKeysDefinitionBuilder<Mail> Keys = Builders<Mail>.IndexKeys;
    private static readonly FilterDefinitionBuilder<Mail> Filter = Builders<Mail>.Filter;

    public static CreateIndexModel<Mail>[] Indexes { get; } =
    [
        new(Keys.Ascending(mail => mail.State).Ascending(mail => mail.DueAt)),
        new(Keys.Ascending(mail => mail.AccountId).Descending(mail => mail.CreatedAt)),
        new(Keys.Ascending(mail => mail.State).Descending(mail => mail.CreatedAt)),
        new(Keys.Ascending(mail => mail.CreatedAt)),
        new(Keys.Ascending(mail => mail.Follows), new CreateIndexOptions<Mail>
        {
            PartialFilterExpression = Filter.Exists(mail => mail.Follows),
        }),
    ];

    private static FilterDefinition<Mail> OfOthers(Actor agent) => Filter.Nin(mail => mail.Subject.HouseholdId, agent.OwnHouseholdIds);

    /// <summary>Adds a mail once: false when a duplicate message added it before.</summary>
    public async Task<bool> AddAsync(Mail mail, CancellationToken cancel) => (await mails.InsertAsync(mail, [], cancel)).IsSaved;

    /// <summary>Returns the saved mail with its new version; null when another dispatcher saved it since it was read.</summary>
    public async Task<Mail?> SaveAsync(Mail mail, CancellationToken cancel) =>
        (await mails.SaveAsync(mail, [], cancel)).IsSaved ? mail with { Version = mail.Version + 1 } : null;

    /// <summary>Reads, decides and saves, again after a concurrent write. A null decision writes nothing.</summary>
    /// <param name="messages">What is published with the changed mail.</param>
    public Task<Mail?> ChangeAsync(
        string id, Func<Mail, Mail?> decide, Func<Mail, IReadOnlyList<object>> messages, CancellationToken cancel) =>
        mails.ChangeAsync(id, mail => decide(mail) is { } changed ? new Change<Mail>(changed, messages(changed)) : null, cancel);

    /// <summary>The same for staff: null where the mail is about the agent's own household.</summary>
    public Task<Mail?> ChangeAsync(
        Actor agent, string id, Func<Mail, Mail?> decide, Func<Mail, IReadOnlyList<object>> messages, CancellationToken cancel) =>
        mails.ChangeAsync(
            Filter.Eq(mail => mail.Id, id) & OfOthers(agent),
            mail => decide(mail) is { } changed ? new Change<Mail>(changed, messages(changed)) : null, cancel);

    /// <summary>The mails that wait for this one.</summary>
    public async Task<IReadOnlyList<Mail>> HeldByAsync(string id, CancellationToken cancel) => await mails.Collection
        .Find(mail => mail.Follows == id && mail.State == MailState.Pending && mail.Held).ToListAsync(cancel);

    public Task<Mail?> FindAsync(string id, CancellationToken cancel) => mails.FindAsync(id, cancel);

    /// <summary>Mails that a dispatcher may take now, the longest overdue first.</summary>
    public async Task<IReadOnlyList<Mail>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancel) =>
        await mails.Collection.Find(mail => mail.State == MailState.Pending && mail.DueAt <= now)
            .SortBy(mail => mail.DueAt).Limit(limit).ToListAsync(cancel);

    public async Task<IReadOnlyList<Mail>> WaitingForCardAsync(string account, CancellationToken cancel) => await mails.Collection
        .Find(mail => mail.AccountId == account && mail.State == MailState.Pending && mail.WaitsForCard).ToListAsync(cancel);

    /// <summary>The newest mails to one account.</summary>
    public async Task<IReadOnlyList<Mail>> OfAccountAsync(string account, int limit, CancellationToken cancel) => await mails.Collection
        .Find(mail => mail.AccountId == account).SortByDescending(mail => mail.CreatedAt).Limit(limit).ToListAsync(cancel);

    /// <summary>One page of the mails, newest first, without those about the agent's own households.</summary>
    /// <param name="state">Null for all states.</param>
    /// <param name="after">The end of the previous page; null for the first one.</param>
    public async Task<IReadOnlyList<Mail>> PageAsync(
        Actor agent, MailState? state, MailCursor? after, int limit, CancellationToken cancel)
    {
        var chosen = OfOthers(agent) & (state is null ? Filter.Empty : Filter.Eq(mail => mail.State, state));
        if (after is not null)
        {
            chosen &= Filter.Lt(mail => mail.CreatedAt, after.CreatedAt)
                | (Filter.Eq(mail => mail.CreatedAt, after.CreatedAt) & Filter.Gt(mail => mail.Id, after.Id));
        }

        return await mails.Collection.Find(chosen)
            .SortByDescending(mail => mail.CreatedAt).ThenBy(mail => mail.Id).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>Mails created until an instant, sent or not: none is tried for longer than three days.</summary>
    public static FilterDefinition<Mail> CreatedUntil(DateTimeOffset until) => Filter.Lte(mail => mail.CreatedAt, until);

    /// <summary>How many mails are pending, and the creation time of the oldest of them.</summary>
    public async Task<(long Count, DateTimeOffset? OldestCreatedAt)> BacklogAsync(CancellationToken cancel)
    {
        var pending = Filter.Eq(mail => mail.State, MailState.Pending);
        var count = await mails.Collection.CountDocumentsAsync(pending, cancellationToken: cancel);
        var oldest = await mails.Collection.Find(pending).SortBy(mail => mail.CreatedAt).Limit(1).ToListAsync(cancel);
        return (count, oldest is [var mail] ? mail.CreatedAt : null);
    }
}
