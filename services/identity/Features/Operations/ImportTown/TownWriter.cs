using System.Text.Json;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// Writes a checked town, one aggregate at a time. Each write is idempotent: the next run completes one that was
/// interrupted, and a run without changes writes nothing. An account that exists is never changed: it belongs to its person.
/// </summary>
internal sealed class TownWriter(HouseholdStore households, UserManager<User> users, Pepper pepper)
{
    public async Task WriteAsync(HouseholdImport imported, CancellationToken cancel)
    {
        var household = imported.Household with
        {
            AccessKeys = [.. imported.AccessKeys.Select(key =>
                new AccessKey(AccessKeyRules.Childhood, pepper.Hash("access-key", AccessKeyRules.Normalize(key))))],
        };
        if (await households.ChangeAsync(household.Id, stored => ChangeOf(stored, household), cancel) is null)
            await households.InsertAsync(household, cancel);
    }

    /// <summary>Null when the import changes nothing.</summary>
    private static Household? ChangeOf(Household stored, Household imported)
    {
        var next = WithLinkedAccounts(imported, stored) with { Version = stored.Version };
        return JsonSerializer.Serialize(next) == JsonSerializer.Serialize(stored) ? null : next;
    }

    /// <summary>Keeps the accounts that adults linked with an access key.</summary>
    private static Household WithLinkedAccounts(Household imported, Household stored) => imported with
    {
        Adults = [.. imported.Adults.Select(adult => adult with
        {
            AccountId = adult.AccountId ?? stored.Adults.FirstOrDefault(known => known.Id == adult.Id)?.AccountId,
        })],
    };

    public async Task WriteAsync(AccountImport imported, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(imported.Account.Id) is not null)
            return;
        var user = new User(imported.Account);
        user.Account = user.Account with { PasswordHash = users.PasswordHasher.HashPassword(user, imported.Password) };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
            throw new InvalidOperationException($"Account {imported.Account.Id} was not written: {result}");
    }
}
