using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>
/// Draws the keys of an adult's letter and stores their hashes, which revokes those of earlier letters. The keys are in the letter that is
/// returned and nowhere else: a letter is never printed again, only written anew.
/// </summary>
internal sealed class LetterWriter(
    HouseholdStore households, AccountStore accounts, Pepper pepper, IOptions<IdentityOptions> options, TownClock clock)
{
    /// <summary>Null when there is no such adult, or no service whose key the adult's account has not entered.</summary>
    public async Task<Letter?> WriteAsync(string householdId, string adultId, JournalEntry entry, CancellationToken cancel)
    {
        if (await households.FindAsync(householdId, cancel) is not { } found || AdultOf(found, adultId) is not { } known)
            return null;
        var name = await UserNameAsync(found, known, cancel);
        Letter? letter = null;
        await households.ChangeAsync(householdId, Decide, cancel);
        return letter;

        // Decided again after a lost race, with other keys: only those that were stored are printed.
        Change<Household>? Decide(Household household)
        {
            letter = null;
            if (AdultOf(household, adultId) is not { } adult
                || KeyRules.Missing(adult, options.Value.KeyServiceList) is not { Count: > 0 } services)
                return null;
            var now = clock.Now;
            LetterKey[] keys = [.. services.Select(service => new LetterKey(service.Name, AccessKeyDraw.New()))];
            letter = LetterOf(household, adult, name, keys, now);
            var suggested = adult.AccountId is null ? name : null;
            return KeyRules.Write(
                household, adult,
                [.. services.Zip(keys, (service, key) => new AccessKey(
                    service.Code, pepper.HashKey(key.Key), adult.Id, suggested, now, now + options.Value.KeyLifetime))],
                entry, now);
        }
    }

    private static Adult? AdultOf(Household household, string adultId) => household.Adults.FirstOrDefault(adult => adult.Id == adultId);

    /// <summary>That of the adult's account; else that of an earlier letter; else the first one that nobody has.</summary>
    private async Task<string> UserNameAsync(Household household, Adult adult, CancellationToken cancel)
    {
        if (adult.AccountId is { } accountId && await accounts.FindAsync(accountId, cancel) is { } account)
            return account.UserName;
        if (household.AccessKeys.LastOrDefault(key => key.AdultId == adult.Id && key.UserName is not null)?.UserName is { } earlier
            && await accounts.FindByNameAsync(earlier, cancel) is null)
            return earlier;
        foreach (var candidate in SuggestedUserName.Of(adult.FirstName, adult.LastName))
            if (await accounts.FindByNameAsync(candidate, cancel) is null && !await IsKeptAsync(candidate, adult, cancel))
                return candidate;
        throw new System.Diagnostics.UnreachableException("The candidates have no end.");
    }

    /// <summary>Whether the letter of another adult, which can still be used, suggests it.</summary>
    private async Task<bool> IsKeptAsync(string userName, Adult adult, CancellationToken cancel)
    {
        var now = clock.Now;
        return (await households.FindBySuggestedNameAsync(userName, cancel)).SelectMany(household => household.AccessKeys)
            .Any(key => key.UserName == userName && key.AdultId != adult.Id && key.IsOpen(now));
    }

    private static IEnumerable<string> AddressOf(Address address)
    {
        yield return address.Line;
        if (address.Complement is { Length: > 0 } complement)
            yield return complement;
        yield return $"{address.PostCode} {address.Town}";
    }

    private Letter LetterOf(Household household, Adult adult, string userName, IReadOnlyList<LetterKey> keys, DateTimeOffset now) => new(
        $"{adult.Title} {adult.FirstName} {adult.LastName}".Trim(),
        [.. AddressOf(household.Address)],
        userName, keys, clock.DayOf(now), clock.DayOf(now + options.Value.KeyLifetime - TimeSpan.FromTicks(1)));
}
