using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>
/// The requests that the actor may read. A change of address or of a child's facts is the household's: both adults read it, unless the
/// link of one is limited. A change of telephones is its
/// account's alone; agents read those of all adults.
/// </summary>
internal sealed class ContactRequestReader(HouseholdStore households, AccountStore accounts, TownClock clock)
{
    /// <summary>Null where the household does not exist.</summary>
    public async Task<ReadableRequests?> ReadAsync(HouseholdScope scope, CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } household)
            return null;
        var readable = household.Adults.Select(adult => adult.AccountId).OfType<string>()
            .Where(account => scope.ByAgent || account == scope.Actor.AccountId);
        var own = await accounts.ByIdsAsync(readable, cancel);
        if (LinkLimitRules.IsLimited(household, scope, clock.Now))
        {
            household = household with
            {
                AddressRequests = [.. household.AddressRequests.Where(one => one.Head.SubmittedBy == scope.Actor.AccountId)],
                ChildRequests = [.. household.ChildRequests.Where(one => one.SubmittedBy == scope.Actor.AccountId)],
            };
        }

        return new(household, [.. own.SelectMany(account => account.ContactRequests), .. household.ChildRequests]);
    }
}

internal sealed record ReadableRequests(Household Household, IReadOnlyList<ContactRequest> AtOnce);
