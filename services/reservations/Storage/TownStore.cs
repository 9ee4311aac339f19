using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>The town's one document: every rule reads it and hardly anybody writes it, so it is fetched again only when its version is another one.</summary>
internal sealed class TownStore(AggregateStore<Town> towns)
{
    public const string Collection = "town";

    private static readonly FilterDefinitionBuilder<Town> Where = Builders<Town>.Filter;
    private volatile Town? _known;

    /// <exception cref="InvalidOperationException">Nothing was imported yet.</exception>
    public async Task<Town> ReadAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ?? throw new InvalidOperationException("The town was not imported yet: run the import command.");

    public async Task<Town?> FindAsync(CancellationToken cancel)
    {
        var known = _known;
        var version = known?.Version ?? 0;
        var other = await towns.Collection.Find(Where.Eq(town => town.Id, Town.TheId) & Where.Ne(town => town.Version, version)).FirstOrDefaultAsync(cancel);
        return other is null ? known : _known = other;
    }

    /// <summary>False when somebody else wrote it since it was read.</summary>
    public Task<bool> PutAsync(Town town, CancellationToken cancel) =>
        town.Version == 0 ? towns.InsertAsync(town, [], cancel) : towns.SaveAsync(town, [], cancel);
}
