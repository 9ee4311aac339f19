using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>Two accounts of an adult, as an agent may see them.</summary>
/// <param name="Linked">The account that is linked to the adult.</param>
/// <param name="OtherHouseholdId">The household of the other account; null without one.</param>
internal sealed record MergedPair(Account Linked, Account Other, string? OtherHouseholdId);

/// <summary>Finds the accounts that an agent wants to merge, and what forbids it.</summary>
internal sealed class MergedPairs(HouseholdStore households, AccountStore accounts, LinkRequestStore requests)
{
    private const int MaxRequests = 100;

    /// <summary>The linked account of the adult, or the problem to return.</summary>
    public async Task<(Account? Linked, ProblemHttpResult? Problem)> LinkedAsync(
        HouseholdScope scope, string adultId, CancellationToken cancel)
    {
        var household = await households.FindAsync(scope, cancel);
        if (household?.Adults.FirstOrDefault(one => one.Id == adultId) is not { } adult)
            return (null, Problems.NotFound());
        return adult.AccountId is { } id && await accounts.FindAsync(id, cancel) is { } account
            ? (account, null)
            : (null, Problems.Refused("no-account", MergeTexts.NoAccount, status: StatusCodes.Status409Conflict));
    }

    /// <summary>With the account of that user name; null where no family has it, or where its household is the agent's own.</summary>
    public async Task<MergedPair?> WithAsync(Account linked, string? userName, Actor agent, CancellationToken cancel)
    {
        if (userName?.Trim().Normalize().ToUpperInvariant() is not { Length: > 0 } name
            || await accounts.FindByNameAsync(name, cancel) is not { Role: Roles.Family } other)
            return null;
        // A merger that a crash interrupted after the link had moved: the account that was to be closed is the other one.
        if (other.Id == linked.Id && linked.MergedAccountIds is [.., var merged]
            && await accounts.FindAsync(merged, cancel) is { } unfinished)
            other = unfinished;
        var household = await households.IdOfAccountAsync(other.Id, cancel);
        return household is not null && agent.OwnHouseholdIds.Contains(household, StringComparer.Ordinal)
            ? null
            : new(linked, other, household);
    }

    public async Task<MergeFault?> FaultAsync(MergedPair pair, bool keepsOther, CancellationToken cancel)
    {
        var (kept, closed) = keepsOther ? (pair.Other, pair.Linked) : (pair.Linked, pair.Other);
        // A reported link is an agent's to decide first: it may come back to the account.
        var isLinked = pair.OtherHouseholdId is not null || await households.IsReportedAsync(pair.Other.Id, cancel);
        return MergeRules.Check(kept, closed, isLinked);
    }

    /// <summary>How many requests are the account's own.</summary>
    public async Task<int> RequestsAsync(Account account, CancellationToken cancel) =>
        account.ContactRequests.Count + (await requests.OfAccountAsync(account.Id, MaxRequests, cancel)).Count;
}
