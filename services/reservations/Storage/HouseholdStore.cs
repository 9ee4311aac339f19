using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>This service's copy of identity's households: the children's names, and the adults' accounts.</summary>
internal sealed class HouseholdStore(IMongoDatabase database)
{
    public const string Collection = "households";

    private static readonly FilterDefinitionBuilder<HouseholdCopy> Where = Builders<HouseholdCopy>.Filter;

    private readonly IMongoCollection<HouseholdCopy> _copies = database.GetCollection<HouseholdCopy>(Collection);

    public async Task<IReadOnlyList<HouseholdChild>> ChildrenAsync(HouseholdScope scope, CancellationToken cancel) =>
        (await FindAsync(scope.HouseholdId, cancel))?.Children ?? [];

    /// <summary>The accounts that the mails of a write are sent to: the family's own, or those of all adults when an agent
    /// acts; none while no adult has an account.</summary>
    public async Task<IReadOnlyList<string>> RecipientsAsync(HouseholdScope scope, CancellationToken cancel) =>
        scope.ByAgent ? (await FindAsync(scope.HouseholdId, cancel))?.AccountIds ?? [] : [scope.Actor.AccountId];

    public async Task<IReadOnlyList<HouseholdCopy>> ByIdsAsync(IEnumerable<string> householdIds, CancellationToken cancel) =>
        await _copies.Find(Where.In(copy => copy.Id, householdIds)).ToListAsync(cancel);

    public async Task<HouseholdCopy?> FindAsync(string householdId, CancellationToken cancel) =>
        await _copies.Find(Where.Eq(copy => copy.Id, householdId)).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps the newer of the two copies. The same version is written again, so that a field added to the copy is
    /// filled when identity publishes its households again.</summary>
    public async Task PutAsync(HouseholdChanged message, CancellationToken cancel)
    {
        var copy = new HouseholdCopy(
            message.HouseholdId, message.Version, message.Children, [.. message.Adults.Select(adult => adult.AccountId).OfType<string>()]);
        try
        {
            await _copies.ReplaceOneAsync(
                found => found.Id == copy.Id && found.SourceVersion <= copy.SourceVersion,
                copy, new ReplaceOptions { IsUpsert = true }, cancel);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // A newer copy exists: the filter did not match it, and the upsert found its id taken.
        }
    }
}

/// <param name="AccountIds">The accounts of the adults that have one, in the household's order.</param>
internal sealed record HouseholdCopy(
    string Id, long SourceVersion, IReadOnlyList<HouseholdChild> Children, IReadOnlyList<string> AccountIds);
