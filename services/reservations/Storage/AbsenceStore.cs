using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Absences. A family's reading names its household in the query itself.</summary>
internal sealed class AbsenceStore(AggregateStore<Absence> absences)
{
    public const string Collection = "absences";

    public static readonly CreateIndexModel<Absence>[] Indexes =
    [
        new(Builders<Absence>.IndexKeys.Ascending(absence => absence.Idempotency.Key), new CreateIndexOptions { Unique = true }),
        new(Builders<Absence>.IndexKeys.Ascending(absence => absence.HouseholdId).Descending(absence => absence.DeclaredAt).Descending(absence => absence.Id)),
        new(Builders<Absence>.IndexKeys.Ascending(absence => absence.HouseholdId).Ascending(absence => absence.State)),
        new(Builders<Absence>.IndexKeys.Ascending(absence => absence.ChildId).Ascending(absence => absence.State)),
    ];

    private static readonly FilterDefinitionBuilder<Absence> Where = Builders<Absence>.Filter;

    public Task<SaveResult> InsertAsync(Absence absence, IReadOnlyList<object> messages, CancellationToken cancel) =>
        absences.InsertAsync(absence, messages, cancel);

    public Task<Absence?> FindAsync(string household, string id, CancellationToken cancel) =>
        absences.FindAsync(absence => absence.Id == id && absence.HouseholdId == household, cancel);

    public Task<Absence?> ByIdempotencyKeyAsync(string key, CancellationToken cancel) =>
        absences.FindAsync(absence => absence.Idempotency.Key == key, cancel);

    /// <summary>The household's newest, of one state or of all, that come after the cursor.</summary>
    public async Task<IReadOnlyList<Absence>> NewestAsync(
        string household, AbsenceState? state, RequestCursor? after, int count, CancellationToken cancel)
    {
        var wanted = Where.Eq(absence => absence.HouseholdId, household);
        if (state is { } only)
            wanted &= Where.Eq(absence => absence.State, only);
        if (after is (var at, var id))
            wanted &= Where.Lte(absence => absence.DeclaredAt, at) & (Where.Lt(absence => absence.DeclaredAt, at) | Where.Lt(absence => absence.Id, id));
        return await absences.Collection.Find(wanted)
            .SortByDescending(absence => absence.DeclaredAt).ThenByDescending(absence => absence.Id).Limit(count).ToListAsync(cancel);
    }

    public async Task<int> CountUnderReviewAsync(string household, CancellationToken cancel) => (int)await absences.Collection.CountDocumentsAsync(
        Where.Eq(absence => absence.HouseholdId, household) & Where.Eq(absence => absence.State, AbsenceState.UnderReview), cancellationToken: cancel);

    /// <summary>Absences of these children that wait for their decision: they hold their days until then.</summary>
    public async Task<IReadOnlyList<Absence>> UnderReviewAsync(IEnumerable<string> children, CancellationToken cancel) =>
        await absences.Collection.Find(
            Where.In(absence => absence.ChildId, children) & Where.Eq(absence => absence.State, AbsenceState.UnderReview)).ToListAsync(cancel);

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync"/>
    public Task<Absence?> ChangeAsync(string id, Func<Absence, Change<Absence>?> decide, CancellationToken cancel) =>
        absences.ChangeAsync(absence => absence.Id == id, decide, cancel);

    /// <summary>The same for a family, whose household the absence must be of.</summary>
    public Task<Absence?> ChangeAsync(string household, string id, Func<Absence, Change<Absence>?> decide, CancellationToken cancel) =>
        absences.ChangeAsync(absence => absence.Id == id && absence.HouseholdId == household, decide, cancel);
}
