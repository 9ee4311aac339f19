using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>A household requests a change of its address or of a child's own, one at a time for each.</summary>
internal static class RequestAddressChangeRules
{
    /// <summary>More are not listed; the household itself is kept as long as it is registered.</summary>
    private const int KeptRequests = 100;

    /// <summary>Why the change cannot be requested now; null when it can.</summary>
    /// <param name="childId">Null for the household's address.</param>
    public static AddressRefusal? Refusal(Household household, Address wanted, string? childId) => household switch
    {
        _ when household.AddressRequests.Any(
            request => request.State is RequestState.UnderReview && request.Head.ChildId == childId) => AddressRefusal.UnderReview,
        _ when Present(household, childId) == wanted => AddressRefusal.Unchanged,
        _ => null,
    };

    private static Address Present(Household household, string? childId) =>
        childId is null ? household.Address : ChildContact.Of(household, childId).Address ?? household.Address;

    /// <summary>The request that this key created; null when there is none.</summary>
    public static AddressRequest? Earlier(Household household, Idempotency idempotency) =>
        household.AddressRequests.FirstOrDefault(request => request.Idempotency.Key == idempotency.Key);

    /// <summary>Null when it cannot be requested now, or was under the same key.</summary>
    public static Change<Household>? Request(
        Household household, Address wanted, IReadOnlyList<string> documentIds, Idempotency idempotency, Submission submission,
        string? childId)
    {
        if (Earlier(household, idempotency) is not null || Refusal(household, wanted, childId) is not null)
            return null;
        var linked = household.Adults.Select(adult => adult.AccountId).OfType<string>().ToArray();
        var recipients = submission.OnBehalf is null && childId is null ? [submission.Scope.Actor.AccountId] : linked;
        var head = submission.HeadFor(recipients) with { ChildId = childId };
        var request = new AddressRequest(head, submission.At, wanted)
        {
            Idempotency = idempotency,
            DocumentIds = documentIds,
            OnBehalf = submission.OnBehalf,
        };
        return new(
            household with { AddressRequests = [.. household.AddressRequests.TakeLast(KeptRequests - 1), request] },
            (long version) => new AddressChangeRequested
            {
                Request = head,
                Version = version,
                RequestedAt = submission.At,
                DocumentIds = documentIds,
            },
            submission.Entry(ContactJournal.RequestAddressChange));
    }
}

/// <summary>Why a change of the address cannot be requested.</summary>
internal enum AddressRefusal
{
    /// <summary>An earlier request is not decided yet.</summary>
    UnderReview,

    /// <summary>It is the address already.</summary>
    Unchanged,
}
