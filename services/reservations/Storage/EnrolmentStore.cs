using EspaceFamille.Reservations.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Enrolments, as the town imported them. Every reading names the household that asks.</summary>
internal sealed class EnrolmentStore(IMongoDatabase database)
{
    public const string Collection = "enrolments";

    public static readonly CreateIndexModel<Enrolment>[] Indexes =
        [new(Builders<Enrolment>.IndexKeys.Ascending(enrolment => enrolment.HouseholdIds))];

    private static readonly FilterDefinitionBuilder<Enrolment> Where = Builders<Enrolment>.Filter;

    private readonly IMongoCollection<Enrolment> _enrolments = database.GetCollection<Enrolment>(Collection);

    public async Task<Enrolment?> FindAsync(string household, string id, CancellationToken cancel) =>
        await _enrolments.Find(Where.Eq(enrolment => enrolment.Id, id) & OfHousehold(household)).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<Enrolment>> OfHouseholdAsync(string household, CancellationToken cancel) =>
        await _enrolments.Find(OfHousehold(household)).ToListAsync(cancel);

    /// <summary>Enrolments without regard to who asks: for the settlement and the import, never for a family's route.</summary>
    public async Task<IReadOnlyList<Enrolment>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        await _enrolments.Find(Where.In(enrolment => enrolment.Id, ids)).ToListAsync(cancel);

    public Task PutAsync(Enrolment enrolment, CancellationToken cancel) =>
        _enrolments.ReplaceOneAsync(found => found.Id == enrolment.Id, enrolment, new ReplaceOptions { IsUpsert = true }, cancel);

    private static FilterDefinition<Enrolment> OfHousehold(string household) => Where.AnyEq(enrolment => enrolment.HouseholdIds, household);
}
