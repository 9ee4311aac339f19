using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>A town with two services, whose letters have a key for each. Its tests share the host and its count of wrong keys.</summary>
public sealed class TwoServiceTown(DemoTown town) : IAsyncLifetime
{
    public const string Canteen = "restauration";
    private IdentityHost? _host;

    internal IdentityHost Host => _host!;

    internal HouseholdStore Households => Host.Services.GetRequiredService<HouseholdStore>();

    public async Task InitializeAsync() => _host = await IdentityHost.StartAsync(town.Server, new(StringComparer.Ordinal)
    {
        ["Identity:KeyServices:0:Code"] = AccessKeyRules.Childhood,
        ["Identity:KeyServices:0:Name"] = "Espace Citoyens Enfance",
        ["Identity:KeyServices:1:Code"] = Canteen,
        ["Identity:KeyServices:1:Name"] = "Restauration scolaire",
    });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>A household whose first adult, Maylis, has a key of the second service as well.</summary>
    /// <param name="userName">That the letter with that key suggests; null for none.</param>
    internal async Task<(KeyedHousehold Home, string CanteenKey)> AddHouseholdAsync(string? userName = null)
    {
        var home = await Host.AddKeyedHouseholdAsync("maylis@familles.example");
        var (key, now) = (AccessKeyDraw.New(), Host.TownTime.GetUtcNow());
        var hash = Host.Services.GetRequiredService<Pepper>().HashKey(key);
        var added = new AccessKey(Canteen, hash, home.Adults[0].Id, userName, now, now + TimeSpan.FromDays(180));
        await Households.ChangeAsync(
            home.Id, stored => stored with { AccessKeys = [.. stored.AccessKeys, added] }, CancellationToken.None);
        return (home, key);
    }

    /// <summary>Maylis with an active account, signed in.</summary>
    /// <param name="key">Of the first service, typed at the opening.</param>
    internal async Task<Newcomer> MaylisAsync(string key = "") =>
        await Host.OpenedAsync("Maylis", key, "maylis.lacaze@familles.example");

    /// <summary>The services that are open to the account of Maylis, in the order of their keys.</summary>
    internal async Task<IReadOnlyList<string>> OpenAsync(KeyedHousehold home) =>
        (await Households.FindAsync(home.Id, CancellationToken.None))!.Adults[0] is { AccountId: not null } adult ? adult.Services : [];

    /// <summary>The services of the household's keys that were used.</summary>
    internal async Task<IReadOnlyList<string>> UsedAsync(KeyedHousehold home) =>
    [
        .. (await Households.FindAsync(home.Id, CancellationToken.None))!.AccessKeys.Where(key => key.UsedAt is not null)
            .Select(key => key.Service),
    ];
}
