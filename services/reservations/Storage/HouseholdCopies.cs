using EspaceFamille.Contracts.Identity;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>This service's copy of identity's households: who the children are, for names on lists.</summary>
internal sealed class HouseholdCopies(IMongoDatabase database)
{
    public const string Collection = "households";

    private readonly IMongoCollection<HouseholdCopy> _copies = database.GetCollection<HouseholdCopy>(Collection);

    public async Task<IReadOnlyList<HouseholdChild>> ChildrenAsync(string household, CancellationToken cancel) =>
        (await FindAsync(household, cancel))?.Children ?? [];

    public async Task<HouseholdCopy?> FindAsync(string household, CancellationToken cancel) =>
        await _copies.Find(copy => copy.Id == household).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps the newer of the two: a message that comes late or twice changes nothing.</summary>
    public async Task KeepAsync(HouseholdChanged message, CancellationToken cancel)
    {
        var copy = new HouseholdCopy(message.HouseholdId, message.Version, message.Children);
        try
        {
            await _copies.ReplaceOneAsync(
                found => found.Id == copy.Id && found.SourceVersion < copy.SourceVersion, copy, new ReplaceOptions { IsUpsert = true }, cancel);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // A newer one is there: the upsert met it.
        }
    }
}

internal sealed record HouseholdCopy(string Id, long SourceVersion, IReadOnlyList<HouseholdChild> Children);
