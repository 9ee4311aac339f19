using EspaceFamille.Identity.Features.ContactFacts.ChangeChildTelephones;
using EspaceFamille.Identity.Features.ContactFacts.ChangeDetails;
using EspaceFamille.Identity.Features.ContactFacts.ChangeTelephones;
using EspaceFamille.Identity.Features.ContactFacts.ListRequests;
using EspaceFamille.Identity.Features.ContactFacts.ProposeChildMail;
using EspaceFamille.Identity.Features.ContactFacts.ReadChildContact;
using EspaceFamille.Identity.Features.ContactFacts.ReadContacts;
using EspaceFamille.Identity.Features.ContactFacts.ReadRequest;
using EspaceFamille.Identity.Features.ContactFacts.RequestAddressChange;
using EspaceFamille.Identity.Features.ContactFacts.WithdrawRequest;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>Postal address and telephones, which families change themselves, and their requests for it.</summary>
internal static class ContactFactsModule
{
    private static readonly ApiTag ContactFacts = new("ContactFacts", "Postal addresses and telephones, and requests to change them.");

    public static void AddContactFacts(this IServiceCollection services) =>
        services.AddSingleton<RequestNumbers>().AddSingleton<ContactRequestReader>().AddSingleton<ChildMailChanges>()
            .AddSingleton<OwnNames>();

    public static void MapContactFacts(this WebApplication app, string prefix)
    {
        ChangeDetailsEndpoint.Map(app.MapAccount(prefix, Policies.Account).WithTag(ContactFacts));
        var household = app.MapHousehold(prefix).WithTag(ContactFacts);
        ReadContactsEndpoint.Map(household);
        ChangeTelephonesEndpoint.Map(household);
        ReadChildContactEndpoint.Map(household);
        ChangeChildTelephonesEndpoint.Map(household);
        ProposeChildMailEndpoint.Map(household);
        RequestAddressChangeEndpoint.Map(household);
        ListRequestsEndpoint.Map(household);
        ReadRequestEndpoint.Map(household);
        WithdrawRequestEndpoint.Map(household);
    }
}
