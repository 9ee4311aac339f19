using EspaceFamille.Identity.Features.ContactFacts.ChangeTelephones;
using EspaceFamille.Identity.Features.ContactFacts.ListRequests;
using EspaceFamille.Identity.Features.ContactFacts.ReadRequest;
using EspaceFamille.Identity.Features.ContactFacts.RequestAddressChange;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>Postal address and telephones, which families change themselves, and their requests for it.</summary>
internal static class ContactFactsModule
{
    private static readonly ApiTag ContactFacts = new("ContactFacts", "Postal addresses and telephones, and requests to change them.");

    public static void AddContactFacts(this IServiceCollection services) =>
        services.AddSingleton<RequestNumbers>().AddSingleton<ContactRequestReader>();

    public static void MapContactFacts(this WebApplication app, string prefix)
    {
        var household = app.MapHousehold(prefix).WithTag(ContactFacts);
        ChangeTelephonesEndpoint.Map(household);
        RequestAddressChangeEndpoint.Map(household);
        ListRequestsEndpoint.Map(household);
        ReadRequestEndpoint.Map(household);
    }
}
