using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Enrolments, as the town imported them.</summary>
internal sealed class EnrolmentStore(IMongoDatabase database)
{
    public const string Collection = "enrolments";

    public static readonly CreateIndexModel<Enrolment>[] Indexes =
        [new(Builders<Enrolment>.IndexKeys.Ascending(enrolment => enrolment.HouseholdIds))];

    private static readonly FilterDefinitionBuilder<Enrolment> Where = Builders<Enrolment>.Filter;
    private static readonly FieldDefinition<Enrolment, string> Id = Field.Of((Enrolment enrolment) => enrolment.Id);

    private static readonly FieldDefinition<Enrolment, IReadOnlyList<string>> Households =
        Field.Of((Enrolment enrolment) => enrolment.HouseholdIds);

    private readonly IMongoCollection<Enrolment> _enrolments = database.GetCollection<Enrolment>(Collection);

    public async Task<Enrolment?> FindAsync(HouseholdScope scope, string id, CancellationToken cancel) =>
        await _enrolments.Find(Where.Eq(Id, id) & Of(scope.HouseholdId)).FirstOrDefaultAsync(cancel);

    /// <summary>Those of the enrolments that the household has.</summary>
    public async Task<IReadOnlyList<Enrolment>> FindAsync(HouseholdScope scope, IEnumerable<string> ids, CancellationToken cancel) =>
        await _enrolments.Find(Where.In(Id, ids) & Of(scope.HouseholdId)).ToListAsync(cancel);

    public async Task<IReadOnlyList<Enrolment>> OfHouseholdAsync(HouseholdScope scope, CancellationToken cancel) =>
        await _enrolments.Find(Of(scope.HouseholdId)).ToListAsync(cancel);

    public async Task<bool> AnyAsync(string householdId, CancellationToken cancel) =>
        await _enrolments.Find(Of(householdId)).AnyAsync(cancel);

    /// <summary>An enrolment of any household: for the sweep and the import, never for a household route.</summary>
    public async Task<Enrolment?> FindAsync(string id, CancellationToken cancel) =>
        await _enrolments.Find(Where.Eq(Id, id)).FirstOrDefaultAsync(cancel);

    public Task PutAsync(Enrolment enrolment, CancellationToken cancel) =>
        _enrolments.ReplaceOneAsync(found => found.Id == enrolment.Id, enrolment, new ReplaceOptions { IsUpsert = true }, cancel);

    private static FilterDefinition<Enrolment> Of(string householdId) => Where.AnyEq(Households, householdId);
}
