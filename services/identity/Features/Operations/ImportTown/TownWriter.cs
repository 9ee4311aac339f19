using System.Collections.Concurrent;
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
/// interrupted, and a run without changes writes nothing. Of an account that exists only names
/// change, and contact facts that nobody changed here: it belongs to its person.
/// </summary>
internal sealed class TownWriter(
    HouseholdStore households, AccountStore accounts, UserManager<User> users, AuthenticatorKeys authenticators, Pepper pepper,
    IOptions<IdentityOptions> options, TownClock clock)
{
    private readonly ConcurrentQueue<ImportDifference> _differences = new();

    /// <summary>Contact facts of the files that were not written, since they were changed here.</summary>
    public IReadOnlyCollection<ImportDifference> Differences => _differences;

    public async Task WriteAsync(HouseholdImport imported, CancellationToken cancel)
    {
        var now = clock.Now;
        var household = imported.Household with { AccessKeys = [.. imported.AccessKeys.Select(key => KeyOf(key, now))] };
        var stored = await households.ChangeAsync(
            household.Id, known => ImportedHouseholds.Merge(known, household, now), cancel);
        if (stored is null)
            await households.InsertAsync(household, cancel);
        else
            Keep(ImportDifference.Of(stored, household));
    }

    public async Task WriteAsync(AccountImport imported, CancellationToken cancel)
    {
        var contact = imported.Account.Contact;
        if (await accounts.ChangeAsync(imported.Account.Id, known => ImportedContacts.Merge(known, contact), cancel) is { } stored)
        {
            Keep(ImportDifference.Of(stored, contact));
            return;
        }

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

    private void Keep(IEnumerable<ImportDifference> differences)
    {
        foreach (var one in differences)
            _differences.Enqueue(one);
    }

    private AccessKey KeyOf(KeyImport key, DateTimeOffset now) => new(
        AccessKeyRules.Childhood, pepper.HashKey(key.Key), key.AdultId, key.UserName, now, now + options.Value.KeyLifetime);
}
