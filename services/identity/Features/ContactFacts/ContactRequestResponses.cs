using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>Requests for changes of contact facts as the API returns them.</summary>
internal static class ContactRequestResponses
{
    public static RequestSummary SummaryOf(ContactRequest request, Household household) => new(
        request.Id, request.Number, request.Kind, RequestState.Accepted, request.At, request.ChildId,
        ChildName(household, request.ChildId), From: null, To: null, Days: 0);

    public static RequestSummary SummaryOf(AddressRequest request, Household household) => new(
        request.Id, request.Head.Number, RequestKind.AddressChange, request.State, request.At, request.Head.ChildId,
        ChildName(household, request.Head.ChildId), From: null, To: null, Days: 0);

    public static ContactRequestResponse Of(ContactRequest request, Household household, HouseholdScope scope) =>
        new(request.Id, request.Number, request.Kind, RequestState.Accepted, request.At)
        {
            IsOwn = !scope.ByAgent && (request.SubmittedBy is null || request.SubmittedBy == scope.Actor.AccountId),
            ChildId = request.ChildId,
            ChildName = ChildName(household, request.ChildId),
            SubmittedBy = AdultName(household, request.SubmittedBy),
            AgentReason = request.OnBehalf?.Reason,
        };

    public static ContactRequestResponse Of(AddressRequest request, Household household, HouseholdScope scope) =>
        new(request.Id, request.Head.Number, RequestKind.AddressChange, request.State, request.At)
        {
            Wanted = new(request.Wanted.Line, request.Wanted.Complement, request.Wanted.PostCode, request.Wanted.Town),
            // The documents are the submitting account's alone, their number too; agents read them in the review.
            Documents = IsOwn(request, scope) || scope.ByAgent ? request.DocumentIds.Count : 0,
            IsOwn = IsOwn(request, scope),
            ChildId = request.Head.ChildId,
            ChildName = ChildName(household, request.Head.ChildId),
            SubmittedBy = AdultName(household, request.Head.SubmittedBy),
            AgentReason = request.OnBehalf?.Reason,
            DecidedAt = request.DecidedAt,
            WithdrawnAt = request.WithdrawnAt,
            CanBeWithdrawn = WithdrawAddressChangeRules.MayWithdraw(request, scope),
            Refusal = request.Decision is Decision.Refused ? request.TownReason?.Sentence : null,
            NobodyToldByMail = request.Head.Recipients.Count == 0,
        };

    private static bool IsOwn(AddressRequest request, HouseholdScope scope) =>
        request.Head.SubmittedBy == scope.Actor.AccountId && !scope.ByAgent;

    private static string? AdultName(Household household, string? accountId) =>
        accountId is not null && household.Adults.FirstOrDefault(adult => adult.AccountId == accountId) is { } adult
            ? $"{adult.FirstName} {adult.LastName}"
            : null;

    private static string? ChildName(Household household, string? childId) =>
        household.Children.FirstOrDefault(child => child.Id == childId)?.FirstName;
}
