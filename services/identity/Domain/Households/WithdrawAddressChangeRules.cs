using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>A requested change of address is withdrawn while the town has not decided, for good.</summary>
internal static class WithdrawAddressChangeRules
{
    /// <summary>
    /// Whether the actor may: the adult who submitted it, any adult where an agent did, an agent for the household. The other adult's
    /// request is that adult's.
    /// </summary>
    public static bool MayWithdraw(AddressRequest request, HouseholdScope scope) => request.State is RequestState.UnderReview
        && (scope.ByAgent || request.OnBehalf is not null || request.Head.SubmittedBy == scope.Actor.AccountId);

    /// <summary>Null when the actor may not, or it was decided or withdrawn already.</summary>
    /// <param name="onBehalf">Null where an adult acts.</param>
    public static Change<Household>? Withdraw(
        Household household, string requestId, HouseholdScope scope, OnBehalf? onBehalf, DateTimeOffset now)
    {
        if (household.AddressRequests.FirstOrDefault(one => one.Id == requestId) is not { } request || !MayWithdraw(request, scope))
            return null;
        var withdrawn = household with
        {
            AddressRequests = [.. household.AddressRequests.Select(one => one.Id == requestId ? one with { WithdrawnAt = now } : one)],
        };
        return new(
            withdrawn,
            (long version) => new AddressChangeWithdrawn { Request = request.Head, Version = version, WithdrawnAt = now },
            JournalEntry.Of(scope, ContactJournal.WithdrawAddressChange, now) with
            {
                SubjectKind = ContactJournal.Request,
                SubjectId = requestId,
                Reason = onBehalf?.Reason,
            });
    }
}
