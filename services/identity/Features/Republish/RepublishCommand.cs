using EspaceFamille.Identity.Domain;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Features.Republish;

/// <summary>
/// <c>republish</c>: tells everything again, so that others can rebuild their copies. Each aggregate is written with
/// its message and one version more, so that no copy takes it for old news; the running service sends them.
/// </summary>
internal static class RepublishCommand
{
    public static HostCommand Command { get; } = new("republish", async (services, _, cancel) =>
    {
        var households = await AllAsync(services.GetRequiredService<AggregateStore<Household>>(), HouseholdMessages.Of, cancel);
        var accounts = await AllAsync(services.GetRequiredService<AggregateStore<Account>>(), ContactMessages.Of, cancel);
        Console.WriteLine($"Foyers : {households} annoncés de nouveau. Comptes : {accounts}.");
        return 0;
    });

    private static async Task<int> AllAsync<T>(AggregateStore<T> store, Func<T, long, object> messageOf, CancellationToken cancel)
        where T : Aggregate
    {
        var ids = await store.Collection.Find(FilterDefinition<T>.Empty).Project(state => state.Id).ToListAsync(cancel);
        foreach (var id in ids)
            await store.ChangeAsync(state => state.Id == id, state => new Change<T>(state, messageOf(state, state.Version + 1)), cancel);
        return ids.Count;
    }
}
