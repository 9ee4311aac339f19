using EspaceFamille.Contracts.Identity;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>This service's copy of identity's households: who the children are, for names on lists, and who gets the mails.</summary>
internal sealed class HouseholdCopies(IMongoDatabase database)
{
    public const string Collection = "households";

    private readonly IMongoCollection<HouseholdCopy> _copies = database.GetCollection<HouseholdCopy>(Collection);

    public async Task<IReadOnlyList<HouseholdChild>> ChildrenAsync(string household, CancellationToken cancel) =>
        (await FindAsync(household, cancel))?.Children ?? [];

    /// <summary>The accounts of its adults, who read the mails of what an agent does for it; none while none has an account.</summary>
    public async Task<IReadOnlyList<string>> AdultAccountsAsync(string household, CancellationToken cancel) =>
        (await FindAsync(household, cancel))?.AccountIds ?? [];

    public async Task<IReadOnlyList<HouseholdCopy>> ByIdsAsync(IEnumerable<string> households, CancellationToken cancel) =>
        await _copies.Find(Builders<HouseholdCopy>.Filter.In(copy => copy.Id, households)).ToListAsync(cancel);

    public async Task<HouseholdCopy?> FindAsync(string household, CancellationToken cancel) =>
        await _copies.Find(Builders<HouseholdCopy>.Filter.Eq(copy => copy.Id, household)).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps the newer of the two: a message that comes late changes nothing. One that comes again is kept again,
    /// so that a copy from before an addition to it is filled by publishing anew.</summary>
    public async Task KeepAsync(HouseholdChanged message, CancellationToken cancel)
    {
        var copy = new HouseholdCopy(message.HouseholdId, message.Version, message.Children)
        {
            AccountIds = [.. message.Adults.Select(adult => adult.AccountId).OfType<string>()],
        };
        try
        {
            await _copies.ReplaceOneAsync(
                found => found.Id == copy.Id && found.SourceVersion <= copy.SourceVersion, copy, new ReplaceOptions { IsUpsert = true }, cancel);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // A newer one is there: the upsert met it.
        }
    }
}

internal sealed record HouseholdCopy(string Id, long SourceVersion, IReadOnlyList<HouseholdChild> Children)
{
    /// <summary>The accounts of the adults that have one, in the household's order; null in a copy from before they were kept.</summary>
    public IReadOnlyList<string>? AccountIds { get; init; }
}
