using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Operations.Republish;

/// <summary>
/// <c>republish</c>: publishes every household and account again, so that other services can rebuild their copies. Each
/// document is written with its message under a new version, so that no copy drops it as outdated; the serving host
/// publishes them.
/// </summary>
internal static class RepublishCommand
{
    public static HostCommand Command { get; } = new("republish", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var (households, accounts) = (services.GetRequiredService<HouseholdStore>(), services.GetRequiredService<AccountStore>());
        var (householdIds, accountIds) = (await households.IdsAsync(cancel), await accounts.IdsAsync(cancel));
        foreach (var id in householdIds)
            await households.RepublishAsync(id, cancel);
        foreach (var id in accountIds)
            await accounts.RepublishAsync(id, cancel);
        Console.WriteLine($"Foyers : {householdIds.Count} annoncés de nouveau. Comptes : {accountIds.Count}.");
        return 0;
    }
}
