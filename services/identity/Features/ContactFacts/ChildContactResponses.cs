using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>A child's own contact facts as the API returns them.</summary>
internal static class ChildContactResponses
{
    /// <summary>Without any facts for an account whose new link is limited.</summary>
    public static ChildContactResponse Of(Household household, string childId, HouseholdScope scope, DateTimeOffset now) =>
        Of(LinkLimitRules.EndOf(household, scope.Actor.AccountId, now) is null ? ChildContact.Of(household, childId) : new(childId));

    private static ChildContactResponse Of(ChildContact contact) => new(
        contact.ChildId, contact.Telephones.Telephone, contact.Telephones.Mobile, contact.Telephones.Fax, contact.Email,
        contact.MailProposal?.Email,
        contact.Address is { } own ? new(own.Line, own.Complement, own.PostCode, own.Town) : null);
}
