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
        new(Builders<Absence>.IndexKeys.Ascending(absence => absence.HouseholdId).Descending(absence => absence.DeclaredAt)),
        new(Builders<Absence>.IndexKeys.Ascending(absence => absence.ChildId)),
    ];

    public Task<bool> InsertAsync(Absence absence, IReadOnlyList<object> messages, CancellationToken cancel) =>
        absences.InsertAsync(absence, messages, cancel);

    public Task<Absence?> FindAsync(string household, string id, CancellationToken cancel) =>
        absences.FindAsync(absence => absence.Id == id && absence.HouseholdId == household, cancel);

    public Task<Absence?> ByIdempotencyKeyAsync(string key, CancellationToken cancel) =>
        absences.FindAsync(absence => absence.Idempotency.Key == key, cancel);

    public async Task<IReadOnlyList<Absence>> OfHouseholdAsync(string household, CancellationToken cancel) =>
        await absences.Collection.Find(absence => absence.HouseholdId == household)
            .SortByDescending(absence => absence.DeclaredAt).ToListAsync(cancel);

    /// <summary>Absences of these children that wait for their decision: they hold their days until then.</summary>
    public async Task<IReadOnlyList<Absence>> UnderReviewAsync(IEnumerable<string> children, CancellationToken cancel) =>
        await absences.Collection.Find(
            Builders<Absence>.Filter.In(absence => absence.ChildId, children)
            & Builders<Absence>.Filter.Eq(absence => absence.State, AbsenceState.UnderReview)).ToListAsync(cancel);

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync"/>
    public Task<Absence?> ChangeAsync(string id, Func<Absence, Change<Absence>?> decide, CancellationToken cancel) =>
        absences.ChangeAsync(absence => absence.Id == id, decide, cancel);

    /// <summary>The same for a family, whose household the absence must be of.</summary>
    public Task<Absence?> ChangeAsync(string household, string id, Func<Absence, Change<Absence>?> decide, CancellationToken cancel) =>
        absences.ChangeAsync(absence => absence.Id == id && absence.HouseholdId == household, decide, cancel);
}
