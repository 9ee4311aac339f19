using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Telephones, and a requested change of the address.</summary>
public sealed partial class StubApi
{
    public const string AddressRequest = "adr-1";
    public const string TelephoneRequest = "tel-1";
    private const string OfIdentity = "/api/identity/households/{household}";

    private static readonly ContactRequestResponse TheAddressRequest = new(
        AddressRequest, "ADR-2026-000001", RequestKind.AddressChange, RequestState.UnderReview, new(2026, 11, 23, 17, 55, 0, TimeSpan.Zero))
    {
        Wanted = new("16 rue du Bois", "Bâtiment <b>B</b>", "40220", "Tarnos"),
        Documents = 1,
        IsOwn = true,
        SubmittedBy = "Nadia Toulemonde",
    };

    private void MapContact(WebApplication app)
    {
        app.MapGet($"{OfIdentity}/requests", (string household) => household is Household or Mine
            ? Json(new RequestPageResponse([], null, 0))
            : Missing());
        app.MapGet($"{OfIdentity}/requests/{{id}}", (string id) => id switch
        {
            AddressRequest => Json(TheAddressRequest),
            TelephoneRequest => Json(new ContactRequestResponse(
                id, "TEL-2026-000001", RequestKind.TelephoneChange, RequestState.Accepted, Declared)
            {
                IsOwn = true,
            }),
            _ => Missing(),
        });
        app.MapPut($"{OfIdentity}/adults/a1/telephones", () => Json(new ChangeTelephonesResponse(
            "+33559640002", null, TelephoneRequest, "TEL-2026-000001")));
        app.MapPost($"{OfIdentity}/address-changes", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(TheAddressRequest, StatusCodes.Status201Created);
        });
        app.MapGet($"{OwnDocuments}/reviews/addressChange/{AddressRequest}", () => Json(new HouseholdReviewResponse(
            RequestKind.AddressChange, AddressRequest, "ADR-2026-000001", ReviewState.Waiting, null, null, null, Automatic: false, null,
            [TheDocument.DocumentId], [])
        {
            Documents = [TheDocument],
            TakesDocuments = true,
        }));
        app.MapGet($"{Reviews}/addressChange/{AddressRequest}", () => Json(Review(AddressRequest) with
        {
            RequestKind = RequestKind.AddressChange,
            Number = "ADR-2026-000001",
            ChildId = null,
            From = null,
            To = null,
            Days = [],
        }));
    }
}
