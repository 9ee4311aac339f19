using EspaceFamille.Reservations.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Enrolments, as the town imported them. Every reading names the household that asks.</summary>
internal sealed class EnrolmentStore(IMongoDatabase database)
{
    public const string Collection = "enrolments";

    public static readonly CreateIndexModel<Enrolment>[] Indexes =
        [new(Builders<Enrolment>.IndexKeys.Ascending(enrolment => enrolment.HouseholdIds))];

    private readonly IMongoCollection<Enrolment> _enrolments = database.GetCollection<Enrolment>(Collection);

    public async Task<Enrolment?> FindAsync(string household, string id, CancellationToken cancel) =>
        await _enrolments.Find(enrolment => enrolment.Id == id && enrolment.HouseholdIds.Contains(household)).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<Enrolment>> OfHouseholdAsync(string household, CancellationToken cancel) =>
        await _enrolments.Find(enrolment => enrolment.HouseholdIds.Contains(household)).ToListAsync(cancel);

    /// <summary>Enrolments without regard to who asks: for the settlement and the import, never for a family's route.</summary>
    public async Task<IReadOnlyList<Enrolment>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        await _enrolments.Find(Builders<Enrolment>.Filter.In(enrolment => enrolment.Id, ids)).ToListAsync(cancel);

    public Task PutAsync(Enrolment enrolment, CancellationToken cancel) =>
        _enrolments.ReplaceOneAsync(found => found.Id == enrolment.Id, enrolment, new ReplaceOptions { IsUpsert = true }, cancel);
}
