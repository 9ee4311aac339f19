using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Enrolments.</summary>
internal sealed class EnrolmentStore(AggregateStore<Enrolment> enrolments)
{
    public const string Collection = "enrolments";

    public static readonly CreateIndexModel<Enrolment>[] Indexes =
    [
        new(Builders<Enrolment>.IndexKeys.Ascending(enrolment => enrolment.HouseholdIds)),
        new(Builders<Enrolment>.IndexKeys.Ascending(enrolment => enrolment.PlaceId).Ascending(enrolment => enrolment.Id)),
    ];

    private static readonly FilterDefinitionBuilder<Enrolment> Where = Builders<Enrolment>.Filter;
    private static readonly FieldDefinition<Enrolment, string> Id = Field.Of((Enrolment enrolment) => enrolment.Id);

    private static readonly FieldDefinition<Enrolment, IReadOnlyList<string>> Households =
        Field.Of((Enrolment enrolment) => enrolment.HouseholdIds);

    public async Task<Enrolment?> FindAsync(HouseholdScope scope, string id, CancellationToken cancel) =>
        await enrolments.Collection.Find(Where.Eq(Id, id) & Of(scope.HouseholdId)).FirstOrDefaultAsync(cancel);

    /// <summary>Those of the enrolments that the household has.</summary>
    public async Task<IReadOnlyList<Enrolment>> FindAsync(HouseholdScope scope, IEnumerable<string> ids, CancellationToken cancel) =>
        await enrolments.Collection.Find(Where.In(Id, ids) & Of(scope.HouseholdId)).ToListAsync(cancel);

    public async Task<IReadOnlyList<Enrolment>> OfHouseholdAsync(HouseholdScope scope, CancellationToken cancel) =>
        await enrolments.Collection.Find(Of(scope.HouseholdId)).ToListAsync(cancel);

    public async Task<bool> AnyAsync(string householdId, CancellationToken cancel) =>
        await enrolments.Collection.Find(Of(householdId)).AnyAsync(cancel);

    /// <summary>An enrolment of any household: for jobs and the import, never for a household route.</summary>
    public Task<Enrolment?> FindAsync(string id, CancellationToken cancel) => enrolments.FindAsync(id, cancel);

    /// <summary>Enrolments of any household: for jobs, never for a household route.</summary>
    public async Task<IReadOnlyList<Enrolment>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        await enrolments.Collection.Find(Where.In(Id, ids)).ToListAsync(cancel);

    /// <summary>Every enrolment of the town: for the import.</summary>
    public async Task<IReadOnlyList<Enrolment>> AllAsync(CancellationToken cancel) =>
        await enrolments.Collection.Find(Where.Empty).ToListAsync(cancel);

    /// <summary>The enrolments of a place, or of all, after an id, in the order of their ids: for jobs and the import.</summary>
    public async Task<IReadOnlyList<Enrolment>> BatchAsync(string? placeId, string? after, int count, CancellationToken cancel)
    {
        var wanted = placeId is null ? Where.Empty : Where.Eq(enrolment => enrolment.PlaceId, placeId);
        if (after is not null)
            wanted &= Where.Gt(Id, after);
        return await enrolments.Collection.Find(wanted).SortBy(enrolment => enrolment.Id).Limit(count).ToListAsync(cancel);
    }

    /// <summary>The ids of all enrolments.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancel) =>
        await enrolments.Collection.Find(Where.Empty).Project(enrolment => enrolment.Id).ToListAsync(cancel);

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<Enrolment?> ChangeAsync(string id, Func<Enrolment, Change<Enrolment>?> decide, CancellationToken cancel) =>
        enrolments.ChangeAsync(id, decide, cancel);

    /// <summary>False when it was written since it was read, or inserted meanwhile.</summary>
    public async Task<bool> SaveAsync(Change<Enrolment> change, CancellationToken cancel)
    {
        var saved = change.State.Version == 0
            ? await enrolments.InsertAsync(change.State, change.Messages, cancel)
            : await enrolments.SaveAsync(change.State, change.Messages, cancel);
        return saved.IsSaved;
    }

    private static FilterDefinition<Enrolment> Of(string householdId) => Where.AnyEq(Households, householdId);
}
