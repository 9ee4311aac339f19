using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Requests;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Requests for reservations.</summary>
internal sealed class RequestStore(AggregateStore<ReservationRequest> requests)
{
    public const string Collection = "requests";

    public static readonly CreateIndexModel<ReservationRequest>[] Indexes =
    [
        new(Keys.Ascending(request => request.Idempotency.Key), new CreateIndexOptions { Unique = true }),
        new(Keys.Ascending(request => request.HouseholdId).Descending(request => request.SubmittedAt).Descending(request => request.Id)),
        new(Keys.Ascending(request => request.SubmittedAt),
            new CreateIndexOptions<ReservationRequest> { PartialFilterExpression = Submitted }),
        new(Keys.Descending(request => request.SubmittedAt)),
        new(Keys.Ascending(request => request.Number)),
    ];

    private static readonly FilterDefinitionBuilder<ReservationRequest> Where = Builders<ReservationRequest>.Filter;

    private static IndexKeysDefinitionBuilder<ReservationRequest> Keys => Builders<ReservationRequest>.IndexKeys;

    private static FilterDefinition<ReservationRequest> Submitted => new BsonDocument("parts.state", nameof(RequestPartState.Submitted));

    /// <summary>The request as it is stored; null when one with its idempotency key exists.</summary>
    public async Task<ReservationRequest?> InsertAsync(ReservationRequest request, CancellationToken cancel) =>
        (await requests.InsertAsync(request, [], cancel)).IsSaved ? request with { Version = 1 } : null;

    /// <summary>The key contains the account and the household.</summary>
    public Task<ReservationRequest?> ByIdempotencyKeyAsync(string key, CancellationToken cancel) =>
        requests.FindAsync(request => request.Idempotency.Key == key, cancel);

    public Task<ReservationRequest?> FindAsync(HouseholdScope scope, string id, CancellationToken cancel) =>
        requests.FindAsync(request => request.Id == id && request.HouseholdId == scope.HouseholdId, cancel);

    /// <summary>For agents: the request with that number, of any household but the agent's own.</summary>
    public Task<ReservationRequest?> FindByNumberAsync(Actor agent, string number, CancellationToken cancel) => requests.FindAsync(
        Where.Eq(request => request.Number, number) & Where.Nin(request => request.HouseholdId, agent.OwnHouseholdIds), cancel);

    /// <summary>The household's requests after the cursor, newest first.</summary>
    /// <param name="unfinishedOnly">Only those that are not marked as applied.</param>
    public async Task<IReadOnlyList<ReservationRequest>> NewestAsync(
        HouseholdScope scope, bool unfinishedOnly, RequestCursor? after, int count, CancellationToken cancel)
    {
        var wanted = Where.Eq(request => request.HouseholdId, scope.HouseholdId);
        if (unfinishedOnly)
            wanted &= Submitted;
        if (after is (var at, var id))
            wanted &= Where.Lte(request => request.SubmittedAt, at)
                & (Where.Lt(request => request.SubmittedAt, at) | Where.Lt(request => request.Id, id));
        return await requests.Collection.Find(wanted)
            .SortByDescending(request => request.SubmittedAt).ThenByDescending(request => request.Id).Limit(count).ToListAsync(cancel);
    }

    /// <summary>Requests submitted before an instant that are still to be applied or marked, oldest first.</summary>
    public async Task<IReadOnlyList<ReservationRequest>> UnfinishedAsync(DateTimeOffset before, int count, CancellationToken cancel) =>
        await requests.Collection.Find(Submitted & Where.Lt(request => request.SubmittedAt, before))
            .SortBy(request => request.SubmittedAt).Limit(count).ToListAsync(cancel);

    /// <summary>Requests submitted until an instant.</summary>
    public static FilterDefinition<ReservationRequest> SubmittedUntil(DateTimeOffset until) =>
        Where.Lte(request => request.SubmittedAt, until);

    /// <summary>Marks all parts as applied. It does nothing when the request was marked since it was read.</summary>
    public Task TakeAsync(ReservationRequest request, CancellationToken cancel) =>
        requests.SaveAsync(RequestRules.Take(request), [], cancel);

    /// <summary>Deletes a request that was refused before it was applied.</summary>
    public Task DeleteAsync(string id, CancellationToken cancel) =>
        requests.Collection.DeleteOneAsync(Submitted & Where.Eq(request => request.Id, id), cancel);
}
