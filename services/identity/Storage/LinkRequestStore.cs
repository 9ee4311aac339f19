using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Link requests. An account has one under review at most.</summary>
internal sealed class LinkRequestStore(AggregateStore<LinkRequest> requests)
{
    public const string Collection = "linkRequests";

    public static readonly CreateIndexModel<LinkRequest>[] Indexes =
    [
        new(
            Keys.Ascending(request => request.AccountId),
            new CreateIndexOptions<LinkRequest> { Name = "one_under_review", Unique = true, PartialFilterExpression = UnderReview }),
        new(Keys.Ascending(request => request.AccountId).Descending(request => request.Id)),
        new(Keys.Ascending(request => request.State).Ascending(request => request.Id)),
    ];

    private static FilterDefinitionBuilder<LinkRequest> Where => Builders<LinkRequest>.Filter;

    private static IndexKeysDefinitionBuilder<LinkRequest> Keys => Builders<LinkRequest>.IndexKeys;

    private static FilterDefinition<LinkRequest> UnderReview => Where.Eq(request => request.State, LinkRequestState.UnderReview);

    private static FilterDefinition<LinkRequest> VisibleTo(Actor agent) =>
        Where.Nin(request => request.KeyHouseholdId, agent.OwnHouseholdIds);

    /// <summary>Those that an agent decided until then.</summary>
    public static FilterDefinition<LinkRequest> DecidedUntil(DateTimeOffset limit) =>
        Where.In(request => request.State, [LinkRequestState.Accepted, LinkRequestState.Refused])
            & Where.Lte(request => request.Decision!.At, limit);

    /// <summary>Taken when the account has one under review.</summary>
    public Task<SaveResult> InsertAsync(LinkRequest request, IReadOnlyList<object> messages, CancellationToken cancel) =>
        requests.InsertAsync(request, messages, cancel);

    public Task<LinkRequest?> FindAsync(string id, CancellationToken cancel) => requests.FindAsync(id, cancel);

    /// <summary>For an agent: null too where the key of one of the agent's own households was typed, which a colleague decides.</summary>
    public Task<LinkRequest?> FindAsync(Actor agent, string id, CancellationToken cancel) =>
        requests.FindAsync(Where.Eq(request => request.Id, id) & VisibleTo(agent), cancel);

    public Task<LinkRequest?> FindUnderReviewAsync(string accountId, CancellationToken cancel) =>
        requests.FindAsync(UnderReview & Where.Eq(request => request.AccountId, accountId), cancel);

    /// <summary>The latest ones of an account, newest first.</summary>
    public async Task<IReadOnlyList<LinkRequest>> OfAccountAsync(string accountId, int limit, CancellationToken cancel) =>
        await requests.Collection.Find(Where.Eq(request => request.AccountId, accountId))
            .SortByDescending(request => request.Id).Limit(limit).ToListAsync(cancel);

    /// <summary>Those of one state that the agent may decide, oldest first: ids sort by creation.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<LinkRequest>> ListAsync(
        Actor agent, LinkRequestState state, string? after, int limit, CancellationToken cancel)
    {
        var wanted = Where.Eq(request => request.State, state) & VisibleTo(agent);
        if (after is not null)
            wanted &= Where.Gt(request => request.Id, after);
        return await requests.Collection.Find(wanted).SortBy(request => request.Id).Limit(limit).ToListAsync(cancel);
    }

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<LinkRequest?> ChangeAsync(string id, Func<LinkRequest, Change<LinkRequest>?> decide, CancellationToken cancel) =>
        requests.ChangeAsync(id, decide, cancel);
}
