using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>A household requests a change of its address, one at a time.</summary>
internal static class RequestAddressChangeRules
{
    /// <summary>More are not listed; the household itself is kept as long as it is registered.</summary>
    private const int KeptRequests = 100;

    /// <summary>Why the change cannot be requested now; null when it can.</summary>
    public static AddressRefusal? Refusal(Household household, Address wanted) => household switch
    {
        _ when household.AddressRequests.Any(request => request.State is RequestState.UnderReview) => AddressRefusal.UnderReview,
        _ when household.Address == wanted => AddressRefusal.Unchanged,
        _ => null,
    };

    /// <summary>The request that this key created; null when there is none.</summary>
    public static AddressRequest? Earlier(Household household, Idempotency idempotency) =>
        household.AddressRequests.FirstOrDefault(request => request.Idempotency.Key == idempotency.Key);

    /// <summary>Null when it cannot be requested now, or was under the same key.</summary>
    public static Change<Household>? Request(
        Household household, Address wanted, IReadOnlyList<string> documentIds, Idempotency idempotency, Submission submission)
    {
        if (Earlier(household, idempotency) is not null || Refusal(household, wanted) is not null)
            return null;
        var linked = household.Adults.Select(adult => adult.AccountId).OfType<string>().ToArray();
        var head = submission.OnBehalf is null ? submission.HeadFor(submission.Scope.Actor.AccountId) : submission.HeadFor(linked);
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

    /// <summary>It is the household's address already.</summary>
    Unchanged,
}
