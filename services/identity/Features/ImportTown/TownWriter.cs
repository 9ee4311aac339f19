using System.Text.Json;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Keys;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary>
/// Writes a checked town, one aggregate at a time. Each write is the same when repeated: a run that was cut short is
/// completed by the next, and one that has nothing new changes nothing. An account that exists belongs to its person.
/// </summary>
internal sealed class TownWriter(HouseholdStore households, UserManager<User> users, KeyRing keys)
{
    public async Task WriteAsync(ImportedHousehold imported, CancellationToken cancel)
    {
        var household = imported.Household with
        {
            AccessKeys = [.. imported.AccessKeys.Select(key =>
                new AccessKey(AccessKeyRules.Childhood, keys.Hash("access-key", AccessKeyRules.Normalize(key))))],
        };
        if (await households.FindAsync(household.Id, cancel) is not { } stored)
        {
            await households.InsertAsync(household, cancel);
            return;
        }

        var changed = WithAccountsOf(stored, household with { Version = stored.Version });
        if (JsonSerializer.Serialize(changed) != JsonSerializer.Serialize(stored))
            await households.SaveAsync(changed, cancel);
    }

    /// <summary>An adult who linked an account with the letter's key keeps it.</summary>
    private static Household WithAccountsOf(Household stored, Household imported) => imported with
    {
        Adults = [.. imported.Adults.Select(adult => adult with
        {
            AccountId = adult.AccountId ?? stored.Adults.FirstOrDefault(known => known.Id == adult.Id)?.AccountId,
        })],
    };

    public async Task WriteAsync(ImportedAccount imported, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(imported.Account.Id) is not null)
            return;
        var user = new User(imported.Account);
        user.Account = user.Account with { PasswordHash = users.PasswordHasher.HashPassword(user, imported.Password) };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
            throw new InvalidOperationException($"Account {imported.Account.Id} was not written: {string.Join(", ", result.Errors.Select(error => error.Code))}");
    }
}
