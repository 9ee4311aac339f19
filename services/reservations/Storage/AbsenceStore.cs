using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Absences.</summary>
internal sealed class AbsenceStore(AggregateStore<Absence> absences)
{
    public const string Collection = "absences";

    public static readonly CreateIndexModel<Absence>[] Indexes =
    [
        new(Keys.Ascending(absence => absence.Idempotency.Key), new CreateIndexOptions { Unique = true }),
        new(Keys.Ascending(absence => absence.HouseholdId).Descending(absence => absence.DeclaredAt).Descending(absence => absence.Id)),
        new(Keys.Ascending(absence => absence.HouseholdId).Ascending(absence => absence.State)),
        new(Keys.Ascending("claims.key"), new CreateIndexOptions<Absence>
        {
            Unique = true,
            PartialFilterExpression = Where.Exists("claims.key"),
        }),
        new(Keys.Ascending("claims.enrolmentId"), new CreateIndexOptions<Absence>
        {
            PartialFilterExpression = Where.Exists("claims.enrolmentId"),
        }),
        new(Keys.Ascending(absence => absence.State).Ascending(absence => absence.Id)),
        new(Keys.Ascending(absence => absence.DetailsErasedAt).Ascending(absence => absence.EndedAt)
            .Ascending(absence => absence.DeclaredAt)),
        new(Keys.Ascending(absence => absence.EndedAt).Ascending(absence => absence.DeclaredAt)),
        new(Keys.Ascending(absence => absence.Number)),
    ];

    private static FilterDefinitionBuilder<Absence> Where => Builders<Absence>.Filter;

    private static readonly FilterDefinition<Absence> UnderReview = Where.Eq(
        Field.Of((Absence absence) => absence.State), AbsenceState.UnderReview);

    private static IndexKeysDefinitionBuilder<Absence> Keys => Builders<Absence>.IndexKeys;

    /// <summary>Taken when an absence with its idempotency key exists, or one that claims one of its days.</summary>
    public Task<SaveResult> InsertAsync(Absence absence, IReadOnlyList<object> messages, CancellationToken cancel) =>
        absences.InsertAsync(absence, messages, cancel);

    public Task<Absence?> FindAsync(HouseholdScope scope, string id, CancellationToken cancel) =>
        absences.FindAsync(absence => absence.Id == id && absence.HouseholdId == scope.HouseholdId, cancel);

    /// <summary>An absence of any household: for messages, never for a household route.</summary>
    public Task<Absence?> FindAsync(string id, CancellationToken cancel) => absences.FindAsync(id, cancel);

    /// <summary>Gives the household's absences of a closed account to the one that stays.</summary>
    public async Task MoveAsync(AccountsMerged merged, CancellationToken cancel)
    {
        var moved = await absences.Collection.Find(Where.Eq(absence => absence.HouseholdId, merged.HouseholdId))
            .Project(absence => absence.Id).ToListAsync(cancel);
        foreach (var id in moved)
            await absences.ChangeAsync(id, absence => MergedAccountRules.Move(absence, merged), cancel);
    }

    /// <summary>For agents: the absence with that number, of any household but the agent's own.</summary>
    public Task<Absence?> FindByNumberAsync(Actor agent, string number, CancellationToken cancel) => absences.FindAsync(
        Where.Eq(absence => absence.Number, number) & Where.Nin(absence => absence.HouseholdId, agent.OwnHouseholdIds), cancel);

    /// <summary>The key contains the account and the household.</summary>
    public Task<Absence?> ByIdempotencyKeyAsync(string key, CancellationToken cancel) =>
        absences.FindAsync(absence => absence.Idempotency.Key == key, cancel);

    /// <summary>The household's absences after the cursor, of one state or of all, newest first.</summary>
    public async Task<IReadOnlyList<Absence>> NewestAsync(
        HouseholdScope scope, AbsenceState? state, RequestCursor? after, int count, CancellationToken cancel)
    {
        var wanted = Where.Eq(absence => absence.HouseholdId, scope.HouseholdId);
        if (state is { } only)
            wanted &= Where.Eq(absence => absence.State, only);
        if (after is (var at, var id))
            wanted &= Where.Lte(absence => absence.DeclaredAt, at)
                & (Where.Lt(absence => absence.DeclaredAt, at) | Where.Lt(absence => absence.Id, id));
        return await absences.Collection.Find(wanted)
            .SortByDescending(absence => absence.DeclaredAt).ThenByDescending(absence => absence.Id).Limit(count).ToListAsync(cancel);
    }

    public async Task<int> CountUnderReviewAsync(HouseholdScope scope, CancellationToken cancel) =>
        (int)await absences.Collection.CountDocumentsAsync(
            Where.Eq(absence => absence.HouseholdId, scope.HouseholdId) & UnderReview, cancellationToken: cancel);

    /// <summary>The absences that claim days of these enrolments, whichever household declared them.</summary>
    public async Task<IReadOnlyList<Absence>> ClaimingAsync(IEnumerable<string> enrolmentIds, CancellationToken cancel) =>
        await absences.Collection.Find(Where.In("claims.enrolmentId", enrolmentIds)).ToListAsync(cancel);

    /// <summary>The households of the absences that the agent may review, oldest first (ids sort by creation), each once.</summary>
    /// <param name="after">The absence after which the list starts; null for its beginning.</param>
    public async Task<IReadOnlyList<string>> HouseholdsUnderReviewAsync(Actor agent, string? after, int count, CancellationToken cancel)
    {
        var wanted = UnderReview & ReviewedBy(agent);
        if (after is not null)
            wanted &= Where.Gt(absence => absence.Id, after);
        var found = await absences.Collection.Find(wanted).SortBy(absence => absence.Id).Limit(count)
            .Project(absence => absence.HouseholdId).ToListAsync(cancel);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Absences that ended until an instant and whose details were not erased yet, oldest first.</summary>
    public async Task<IReadOnlyList<Absence>> ListDecidedWithDetailsAsync(DateTimeOffset until, int count, CancellationToken cancel) =>
        await absences.Collection.Find(absence => absence.DetailsErasedAt == null && absence.EndedAt <= until)
            .SortBy(absence => absence.EndedAt).Limit(count).ToListAsync(cancel);

    /// <summary>Absences declared until an instant that have not ended and whose details were not erased yet, oldest first.</summary>
    public async Task<IReadOnlyList<Absence>> ListUndecidedWithDetailsAsync(DateTimeOffset until, int count, CancellationToken cancel) =>
        await absences.Collection
            .Find(absence => absence.DetailsErasedAt == null && absence.EndedAt == null && absence.DeclaredAt <= until)
            .SortBy(absence => absence.DeclaredAt).Limit(count).ToListAsync(cancel);

    /// <summary>Absences that ended until an instant, or that were declared until then and never ended.</summary>
    public static FilterDefinition<Absence> EndedOrDeclaredUntil(DateTimeOffset until) =>
        Where.Lte(absence => absence.EndedAt, until)
        | (Where.Eq(absence => absence.EndedAt, null) & Where.Lte(absence => absence.DeclaredAt, until));

    private static FilterDefinition<Absence> ReviewedBy(Actor agent)
    {
        var others = Where.Nin(absence => absence.HouseholdId, agent.OwnHouseholdIds);
        return agent.ReviewRights.Covers(RequestKind.Absence, [])
            ? others
            : others & Where.AnyIn(
                absence => absence.PlaceIds,
                agent.ReviewRights.Rights.Where(right => right.Kind is RequestKind.Absence).Select(right => right.PlaceId!));
    }

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<Absence?> ChangeAsync(string id, Func<Absence, Change<Absence>?> decide, CancellationToken cancel) =>
        absences.ChangeAsync(id, decide, cancel);

    /// <summary>The same for an absence of the scope's household.</summary>
    public Task<Absence?> ChangeAsync(HouseholdScope scope, string id, Func<Absence, Change<Absence>?> decide, CancellationToken cancel) =>
        absences.ChangeAsync(absence => absence.Id == id && absence.HouseholdId == scope.HouseholdId, decide, cancel);
}
