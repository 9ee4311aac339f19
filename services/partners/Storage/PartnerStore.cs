using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Partners.Storage;

/// <summary>The partners: tens of them, each under its name.</summary>
internal sealed class PartnerStore(AggregateStore<Partner> partners)
{
    public const string Collection = "partners";

    public Task<Partner?> FindAsync(string name, CancellationToken cancel) => partners.FindAsync(name, cancel);

    /// <summary>All partners, removed ones included, by name.</summary>
    public async Task<IReadOnlyList<Partner>> ListAsync(CancellationToken cancel) =>
        await partners.Collection.Find(Builders<Partner>.Filter.Empty).SortBy(partner => partner.Id).ToListAsync(cancel);

    /// <summary>False where a partner of that name exists, or existed.</summary>
    public async Task<bool> AddAsync(Change<Partner> change, CancellationToken cancel) =>
        (await partners.InsertAsync(change.State, change.Messages, cancel)).IsSaved;

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<Partner?> ChangeAsync(string name, Func<Partner, Change<Partner>?> decide, CancellationToken cancel) =>
        partners.ChangeAsync(name, decide, cancel);

    /// <summary>
    /// Records that the broker corresponds to the partner as it was read. The write itself counts the version up, so the recorded version
    /// is the one after it; a partner that was changed meanwhile is not touched.
    /// </summary>
    public Task SetProvisionedAsync(Partner read, CancellationToken cancel) => partners.ChangeAsync(
        read.Id, now => now.Version == read.Version ? new(now with { ProvisionedVersion = now.Version + 1 }) : null, cancel);
}
