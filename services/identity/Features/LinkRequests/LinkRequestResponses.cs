using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.LinkRequests;

namespace EspaceFamille.Identity.Features.LinkRequests;

/// <summary>Link requests as the API returns them.</summary>
internal static class LinkRequestResponses
{
    public static LinkRequestResponse Of(LinkRequest request) => new(
        request.Id, request.Number, StateOf(request.State), request.RequestedAt, request.Decision?.At, request.Decision?.Reason);

    /// <summary>Without what only the request's own page states.</summary>
    public static ReviewedLinkRequestResponse Listed(LinkRequest request, Account account) => new(
        Of(request), account.Id, account.UserName, account.Contact.Title, account.Contact.FirstName, account.Contact.LastName,
        Email: null, Telephone: null, Statement: null, KeyHousehold: null);

    /// <param name="household">The household whose key was typed; null without one, and where it is the agent's own.</param>
    public static ReviewedLinkRequestResponse Reviewed(LinkRequest request, Account account, Household? household) =>
        Listed(request, account) with
        {
            Email = account.Contact.Email,
            Telephone = account.Contact.Telephone,
            Statement = request.Statement,
            KeyHousehold = household is null ? null : HouseholdResponses.Of(household),
        };

    private static Api.LinkRequestState StateOf(Domain.LinkRequests.LinkRequestState state) => state switch
    {
        Domain.LinkRequests.LinkRequestState.UnderReview => Api.LinkRequestState.UnderReview,
        Domain.LinkRequests.LinkRequestState.Accepted => Api.LinkRequestState.Accepted,
        Domain.LinkRequests.LinkRequestState.Refused => Api.LinkRequestState.Refused,
    };
}
