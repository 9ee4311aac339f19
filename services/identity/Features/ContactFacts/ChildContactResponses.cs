using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>A child's own contact facts as the API returns them.</summary>
internal static class ChildContactResponses
{
    public static ChildContactResponse Of(ChildContact contact) => new(
        contact.ChildId, contact.Telephones.Telephone, contact.Telephones.Mobile, contact.Telephones.Fax, contact.Email,
        contact.MailProposal?.Email,
        contact.Address is { } own ? new(own.Line, own.Complement, own.PostCode, own.Town) : null);
}
