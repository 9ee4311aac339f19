using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>Whose account an access key links, and the write that does so and consumes the key.</summary>
internal static class LinkRules
{
    /// <summary>
    /// The adult for whom the key opens. A key without an adult opens for the one whose name fits while no adult of the household has, or
    /// had, an account; from the second adult on, and after the town has ended a link, an agent is asked.
    /// </summary>
    /// <param name="hash">The keyed hash of what was typed.</param>
    public static KeyFault? Check(Household household, string hash, PersonName name, DateTimeOffset now, out Adult? adult)
    {
        adult = null;
        if (household.AccessKeys.FirstOrDefault(key => key.Hash == hash) is not { } key)
            return KeyFault.Unknown;
        if (!key.IsOpen(now) || household.LeftFilesAt is not null)
            return KeyFault.Ended;
        if (key.AdultId is null && household.Adults.Any(HasHadAccount))
            return KeyFault.OtherPerson;
        Adult[] fitting = [.. household.Adults.Where(one => IsFor(household, key, one) && name.Fits(one))];
        // A reported link is an agent's to decide, and no other key takes its place meanwhile.
        if (fitting is not [{ AccountId: null, Reported: null } found])
            return KeyFault.OtherPerson;
        adult = found;
        return null;
    }

    /// <summary>Links the account and consumes the key; null when the key does not open for this name.</summary>
    public static Change<Household>? Link(
        Household household, string hash, PersonName name, string accountId, DateTimeOffset now) =>
        Check(household, hash, name, now, out var adult) is null ? Link(household, adult!, accountId, hash, now) : null;

    /// <summary>Links the account of an adult, whose name was checked by a key or by an agent.</summary>
    /// <param name="hash">The key that this consumes; null for none.</param>
    public static Change<Household> Link(Household household, Adult adult, string accountId, string? hash, DateTimeOffset now)
    {
        var key = household.AccessKeys.FirstOrDefault(one => one.Hash == hash);
        var linked = adult with
        {
            AccountId = accountId,
            Link = new(now, LinkLimitRules.EndFor(adult, now)),
            Services = key is null ? adult.Services : [.. adult.Services.Union([key.Service], StringComparer.Ordinal)],
        };
        var next = household with
        {
            Adults = [.. household.Adults.Select(one => one.Id == adult.Id ? linked : one)],
            AccessKeys = [.. household.AccessKeys.Select(one => one == key ? one with { UsedAt = now } : one)],
        };
        return new(
            next,
            (long version) => new AccountLinked
            {
                AccountId = accountId,
                Version = version,
                HouseholdId = household.Id,
                AdultId = adult.Id,
                LinkedAt = now,
            },
            HouseholdJournal.OfLink(household, adult, accountId, now));
    }

    /// <summary>
    /// Opens a further service to an account that is linked here, and consumes the service's key. Null when the key is not one of its
    /// adult: a key without an adult is while no other adult of the household has an account.
    /// </summary>
    /// <param name="hash">The keyed hash of what was typed.</param>
    public static Change<Household>? OpenService(Household household, string hash, string accountId, DateTimeOffset now)
    {
        if (household.AccessKeys.FirstOrDefault(one => one.Hash == hash) is not { } key || !key.IsOpen(now)
            || household.LeftFilesAt is not null
            || household.Adults.FirstOrDefault(one => one.AccountId == accountId) is not { } adult)
            return null;
        var isOfAdult = key.AdultId is null
            ? IsFor(household, key, adult) && household.Adults.All(one => one == adult || one is { AccountId: null, Reported: null })
            : key.AdultId == adult.Id;
        if (!isOfAdult)
            return null;
        var opened = adult with { Services = [.. adult.Services.Union([key.Service], StringComparer.Ordinal)] };
        return new(
            household with
            {
                Adults = [.. household.Adults.Select(one => one == adult ? opened : one)],
                AccessKeys = [.. household.AccessKeys.Select(one => one == key ? one with { UsedAt = now } : one)],
            },
            HouseholdJournal.OfService(household, adult, key.Service, now));
    }

    /// <summary>A key without an adult is for each of them but those who were sent a letter of their own since.</summary>
    private static bool IsFor(Household household, AccessKey key, Adult adult) =>
        key.AdultId is null ? !KeyRules.IsReplacedFor(household, key, adult) : key.AdultId == adult.Id;

    private static bool HasHadAccount(Adult adult) =>
        adult is { AccountId: not null } or { Reported: not null } or { EndedAccountIds.Count: > 0 };

    /// <summary>Everybody concerned was sent a mail. Null when the adult has another link, or this one was announced before.</summary>
    public static Household? Announced(Household household, string adultId, AccountLink link) =>
        household.Adults.Any(adult => adult.Id == adultId && adult.Link == link)
            ? household with
            {
                Adults =
                [
                    .. household.Adults.Select(
                        adult => adult.Id == adultId ? adult with { Link = link with { IsAnnounced = true } } : adult),
                ],
            }
            : null;
}
