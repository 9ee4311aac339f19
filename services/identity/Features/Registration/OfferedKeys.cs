using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>Access keys and user names of letters, as a form meets them before its account exists.</summary>
internal sealed class OfferedKeys(HouseholdStore households, AccountStore accounts, Pepper pepper, TownClock clock)
{
    /// <summary>
    /// Whether the user name can be chosen: no account has it, and no letter keeps it for somebody else. A letter's reader proves to be
    /// the one with the letter's key.
    /// </summary>
    public async Task<bool> IsFreeAsync(RegistrationForm form, CancellationToken cancel)
    {
        var name = form[RegistrationField.UserName].ToUpperInvariant();
        var holder = await accounts.FindByNameAsync(name, cancel);
        var keeping = (await households.FindBySuggestedNameAsync(name, cancel))
            .SelectMany(household => household.AccessKeys, (household, key) => (household, key))
            .Where(kept => kept.key.UserName == name && kept.key.IsOpen(clock.Now)).ToList();
        if (holder is not null && holder.Id != form.AccountId)
            return false;
        var hash = pepper.HashKey(form[RegistrationField.NameKey]);
        return keeping.Count == 0 || keeping.Any(kept => kept.key.Hash == hash
            && LinkRules.Check(kept.household, hash, form.Name, clock.Now, out _) is null);
    }

    /// <summary>The keyed hashes of the keys that were typed for services; where there is none, of the one for the user name.</summary>
    public IReadOnlyList<string> HashesOf(RegistrationForm form) =>
        [.. form.ServiceKeys.DefaultIfEmpty(form[RegistrationField.NameKey]).Where(typed => typed.Length > 0)
            .Select(pepper.HashKey).Distinct(StringComparer.Ordinal)];

    /// <summary>The key of a letter that can still be used, for whatever name; null for any other text.</summary>
    public async Task<OpenKey?> FindOpenAsync(string typed, CancellationToken cancel)
    {
        var hash = pepper.HashKey(typed);
        return await households.FindByKeyAsync(hash, cancel) is { } household
            && household.AccessKeys.FirstOrDefault(key => key.Hash == hash && key.IsOpen(clock.Now)) is { } key
                ? new(household.Id, key.AdultId, key.Service)
                : null;
    }
}
