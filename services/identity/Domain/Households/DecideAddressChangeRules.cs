using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// Applies the town's decision on a change of address: the address and the state of the request are one write. Of several decisions the
/// one with the highest number applies, in whatever order they arrive.
/// </summary>
internal static class DecideAddressChangeRules
{
    /// <summary>
    /// Null when that decision, or a later one, was applied already, the request was withdrawn before, or it was erased with the facts of a
    /// child that left the files.
    /// </summary>
    public static Change<Household>? Apply(Household household, SupportingDocumentsReviewed review)
    {
        var number = review.Number ?? 1;
        if (household.AddressRequests.FirstOrDefault(one => one.Id == review.RequestId) is not { } request
            || request.DecisionNumber >= number || request.WithdrawnAt is not null)
            return null;
        var next = review.Decision is Decision.Accepted ? Accept(household, request, review) : Undo(household, request);
        var decided = next.AddressRequests.Single(one => one.Id == request.Id) with
        {
            Decision = review.Decision,
            DecisionNumber = number,
            TownReason = review.TownReason,
            DecidedAt = review.ReviewedAt,
        };
        next = With(next, decided);
        return new(
            next,
            (long version) => new AddressChangeDecided
            {
                Request = decided.Head with { Recipients = RecipientsOf(next, decided) },
                Version = version,
                Decision = review.Decision,
                TownReason = review.TownReason,
                DecidedAt = review.ReviewedAt,
                Number = number,
            });
    }

    /// <summary>The accounts of the request; once the address has changed all adults, who are to notice it.</summary>
    private static IReadOnlyList<string> RecipientsOf(Household household, AddressRequest request) =>
        request.Decision is Decision.Accepted || request.DecisionNumber > 1
            ? [.. household.Adults.Select(adult => adult.AccountId).OfType<string>()]
            : request.Head.Recipients;

    private static Household Accept(Household household, AddressRequest request, SupportingDocumentsReviewed review)
    {
        if (request.Decision is Decision.Accepted)
            return household;
        if (request.Head.ChildId is { } childId)
        {
            var contact = ChildContact.Of(household, childId);
            var moved = With(household, request with { Replaced = new(contact.Address, Origin: null) });
            return (contact with { Address = request.Wanted }).In(moved);
        }

        var source = request.OnBehalf is null ? FieldSource.Family : FieldSource.Agent;
        var accepted = With(household, request with { Replaced = new(household.Address, household.AddressOrigin) });
        return accepted with { Address = request.Wanted, AddressOrigin = new(source, review.ReviewedAt) };
    }

    /// <summary>A refusal after an acceptance restores the address, unless it has changed since.</summary>
    private static Household Undo(Household household, AddressRequest request)
    {
        if (request.Replaced is not { } replaced)
            return household;
        var undone = With(household, request with { Replaced = null });
        if (request.Head.ChildId is { } childId)
        {
            var contact = ChildContact.Of(household, childId);
            return contact.Address == request.Wanted ? (contact with { Address = replaced.Address }).In(undone) : undone;
        }

        return household.Address == request.Wanted && replaced.Address is { } earlier
            ? undone with { Address = earlier, AddressOrigin = replaced.Origin }
            : undone;
    }

    private static Household With(Household household, AddressRequest request) => household with
    {
        AddressRequests = [.. household.AddressRequests.Select(one => one.Id == request.Id ? request : one)],
    };
}
