using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// Writes a checked town, one aggregate at a time. Each write is idempotent: the next run completes one that was
/// interrupted, and a run without changes writes nothing. An account that exists is never changed: it belongs to its person.
/// </summary>
internal sealed class TownWriter(
    HouseholdStore households, UserManager<User> users, AuthenticatorKeys authenticators, Pepper pepper,
    IOptions<IdentityOptions> options, TownClock clock)
{
    public async Task WriteAsync(HouseholdImport imported, CancellationToken cancel)
    {
        var now = clock.Now;
        var household = imported.Household with { AccessKeys = [.. imported.AccessKeys.Select(key => KeyOf(key, now))] };
        if (await households.ChangeAsync(household.Id, stored => ImportedHouseholds.Merge(stored, household, now), cancel) is null)
            await households.InsertAsync(household, cancel);
    }

    public async Task WriteAsync(AccountImport imported, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(imported.Account.Id) is not null)
            return;
        var user = new User(imported.Account);
        user.Account = user.Account with
        {
            PasswordHash = users.PasswordHasher.HashPassword(user, imported.Password),
            AuthenticatorKey = imported.TotpSecret is { } key ? authenticators.Seal(user.Account.Id, key) : null,
        };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
            throw new InvalidOperationException($"Account {imported.Account.Id} was not written: {result}");
    }

    private AccessKey KeyOf(KeyImport key, DateTimeOffset now) => new(
        AccessKeyRules.Childhood, pepper.HashKey(key.Key), key.AdultId, key.UserName, now, now + options.Value.KeyLifetime);
}
