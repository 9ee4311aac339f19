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
    public static RequestSummary SummaryOf(ContactRequest request) => Summary(
        request.Id, request.Number, request.Kind, RequestState.Accepted, request.At);

    public static RequestSummary SummaryOf(AddressRequest request) => Summary(
        request.Id, request.Head.Number, RequestKind.AddressChange, request.State, request.At);

    public static ContactRequestResponse Of(ContactRequest request, HouseholdScope scope) =>
        new(request.Id, request.Number, request.Kind, RequestState.Accepted, request.At)
        {
            IsOwn = !scope.ByAgent,
            AgentReason = request.OnBehalf?.Reason,
        };

    public static ContactRequestResponse Of(AddressRequest request, Household household, HouseholdScope scope) =>
        new(request.Id, request.Head.Number, RequestKind.AddressChange, request.State, request.At)
        {
            Wanted = new(request.Wanted.Line, request.Wanted.Complement, request.Wanted.PostCode, request.Wanted.Town),
            // The documents are the submitting account's alone, their number too; agents read them in the review.
            Documents = IsOwn(request, scope) || scope.ByAgent ? request.DocumentIds.Count : 0,
            IsOwn = IsOwn(request, scope),
            SubmittedBy = household.Adults.FirstOrDefault(adult => adult.AccountId == request.Head.SubmittedBy) is { } adult
                ? $"{adult.FirstName} {adult.LastName}"
                : null,
            AgentReason = request.OnBehalf?.Reason,
            DecidedAt = request.DecidedAt,
            Refusal = request.Decision is Decision.Refused ? request.TownReason?.Sentence : null,
            NobodyToldByMail = request.Head.Recipients.Count == 0,
        };

    private static bool IsOwn(AddressRequest request, HouseholdScope scope) =>
        request.Head.SubmittedBy == scope.Actor.AccountId && !scope.ByAgent;

    private static RequestSummary Summary(string id, string number, RequestKind kind, RequestState state, DateTimeOffset at) =>
        new(id, number, kind, state, at, ChildId: null, ChildName: null, From: null, To: null, Days: 0);
}
