using System.Collections.Concurrent;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// Writes a checked town, one aggregate at a time. Each write is idempotent: the next run completes one that was
/// interrupted, and a run without changes writes nothing. Of a family's account only names
/// change, and contact facts that nobody changed here: it belongs to its person.
/// </summary>
internal sealed class TownWriter(
    HouseholdStore households, AccountStore accounts, Pepper pepper, IOptions<IdentityOptions> options, TownClock clock)
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
        {
            await households.InsertAsync(household, cancel);
            return;
        }

        Keep(ImportDifference.Of(stored, household));
        foreach (var adult in stored.Adults)
            if (adult.AccountId is { } account && imported.Contacts.GetValueOrDefault(adult.Id) is { } contact)
                await BringUpToDateAsync(account, contact, cancel);
    }

    /// <summary>A new account of staff.</summary>
    /// <exception cref="InvalidOperationException">Another account has its user name.</exception>
    public async Task WriteAsync(Account imported, CancellationToken cancel)
    {
        if ((await accounts.InsertAsync(imported, cancel)).Outcome is SaveOutcome.Taken)
            throw new InvalidOperationException($"Account {imported.Id} was not written: its user name is taken.");
    }

    private async Task BringUpToDateAsync(string account, Contact contact, CancellationToken cancel)
    {
        if (await accounts.ChangeAsync(account, known => ImportedContacts.Merge(known, contact), cancel) is { } stored)
            Keep(ImportDifference.Of(stored, contact));
    }

    private void Keep(IEnumerable<ImportDifference> differences)
    {
        foreach (var one in differences)
            _differences.Enqueue(one);
    }

    private AccessKey KeyOf(KeyImport key, DateTimeOffset now) => new(
        AccessKeyRules.Childhood, pepper.HashKey(key.Key), key.AdultId, key.UserName, now, now + options.Value.KeyLifetime);
}
