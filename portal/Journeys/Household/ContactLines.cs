using EspaceFamille.Identity.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>How an adult is reached, line by line: by the preferred means first, a mobile telephone before a landline.</summary>
internal static class ContactLines
{
    public static IReadOnlyList<string> Of(AdultContactResponse contact)
    {
        string[] telephones = [.. new[] { contact.Mobile, contact.Telephone }.OfType<string>().Select(FrenchTelephones.Of)];
        string[] first = contact.Preferred is ContactMeans.Telephone ? [.. telephones, contact.Email] : [contact.Email, .. telephones];
        return contact.Fax is { } fax ? [.. first, $"Fax\u00A0: {FrenchTelephones.Of(fax)}"] : first;
    }
}
