using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features;

/// <summary>Whose name is the person's own to change.</summary>
internal sealed class OwnNames(HouseholdStore households, LinkRequestStore requests, AccountStore accounts)
{
    private const int Attempts = 5;

    /// <summary>Why the owner cannot change the name at the moment, or null.</summary>
    /// <param name="account">As it is stored.</param>
    public async Task<NameFault?> FaultAsync(Account account, CancellationToken cancel)
    {
        if (await households.IdOfAccountAsync(account.Id, cancel) is not null)
            return NameFault.OfTheTown;
        return account.OfferedKey is not null || await households.IsReportedAsync(account.Id, cancel)
            || await requests.FindUnderReviewAsync(account.Id, cancel) is not null
                ? NameFault.UnderReview
                : null;
    }

    /// <summary>
    /// Stores what the rule decides of the version for which there was no fault: each key that is entered and each link request writes the
    /// account too, so that one that began meanwhile is seen by the next attempt.
    /// </summary>
    /// <returns>The account, or why the name cannot be changed; neither where there is no such account.</returns>
    /// <exception cref="TimeoutException">Each attempt was stale: a later retry can succeed.</exception>
    public async Task<(Account? Account, NameFault? Fault)> ChangeAsync(
        string accountId, Func<Account, Change<Account>?> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await accounts.FindAsync(accountId, cancel) is not { } seen)
                return (null, null);
            if (await FaultAsync(seen, cancel) is { } fault)
                return (null, fault);
            var isStale = false;
            var changed = await accounts.ChangeAsync(
                accountId, known => (isStale = known.Version != seen.Version) ? null : decide(known), cancel);
            if (!isStale)
                return (changed, null);
        }

        throw new TimeoutException($"{AccountStore.Collection}: {Attempts} attempts in a row were stale.");
    }
}

/// <summary>Why the owner of an account cannot change the name.</summary>
internal enum NameFault
{
    /// <summary>A household is linked to the account.</summary>
    OfTheTown,

    /// <summary>A key has not had its effect yet, or an agent has to decide about a link that was requested or reported.</summary>
    UnderReview,
}
