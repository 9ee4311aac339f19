using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Towns;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>
/// The town's one document, read by every rule and rarely written. It is cached for a second; then the document is fetched
/// again if its version has changed.
/// </summary>
internal sealed class TownStore(AggregateStore<Town> towns, TimeProvider clock)
{
    public const string Collection = "town";

    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(1);
    private static readonly FilterDefinitionBuilder<Town> Where = Builders<Town>.Filter;
    private volatile KnownTown? _known;

    /// <exception cref="InvalidOperationException">Nothing was imported yet.</exception>
    public async Task<Town> ReadAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ?? throw new InvalidOperationException("The town was not imported yet: run the import command.");

    public async Task<Town?> FindAsync(CancellationToken cancel)
    {
        var known = _known;
        if (known is not null && clock.GetElapsedTime(known.ReadAt) < FreshFor)
            return known.Town;
        var version = known?.Town.Version ?? 0;
        var other = await towns.Collection.Find(
            Where.Eq(town => town.Id, Town.TheId) & Where.Ne(town => town.Version, version)).FirstOrDefaultAsync(cancel);
        if ((other ?? known?.Town) is not { } town)
            return null;
        _known = new KnownTown(town, clock.GetTimestamp());
        return town;
    }

    /// <summary>The town as it is stored now, whatever is cached.</summary>
    /// <exception cref="InvalidOperationException">Nothing was imported yet.</exception>
    public Task<Town> ReadStoredAsync(CancellationToken cancel)
    {
        _known = null;
        return ReadAsync(cancel);
    }

    /// <summary>Null writes nothing.</summary>
    public async Task ChangeAsync(Func<Town, Town?> decide, CancellationToken cancel)
    {
        await towns.ChangeAsync(Town.TheId, town => decide(town) is { } next ? new Change<Town>(next) : null, cancel);
        _known = null;
    }

    /// <summary>False when it was written since it was read.</summary>
    public async Task<bool> PutAsync(Town town, CancellationToken cancel)
    {
        var put = town.Version == 0 ? await towns.InsertAsync(town, [], cancel) : await towns.SaveAsync(town, [], cancel);
        _known = null;
        return put.IsSaved;
    }

    private sealed record KnownTown(Town Town, long ReadAt);
}
