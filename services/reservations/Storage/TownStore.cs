using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Storage;

/// <summary>The town's one document.</summary>
internal sealed class TownStore(AggregateStore<Town> towns)
{
    public const string Collection = "town";

    /// <exception cref="InvalidOperationException">Nothing was imported yet.</exception>
    public async Task<Town> ReadAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ?? throw new InvalidOperationException("The town was not imported yet: run the import command.");

    public Task<Town?> FindAsync(CancellationToken cancel) => towns.FindAsync(town => town.Id == Town.TheId, cancel);

    /// <summary>False when somebody else wrote it since it was read.</summary>
    public Task<bool> PutAsync(Town town, CancellationToken cancel) =>
        town.Version == 0 ? towns.InsertAsync(town, [], cancel) : towns.SaveAsync(town, [], cancel);
}
