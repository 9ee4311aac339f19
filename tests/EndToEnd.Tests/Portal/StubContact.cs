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
    private const string PresentMobile = "+33639980002";
    private const string OfIdentity = "/api/identity/households/{household}";

    private static readonly ContactRequestResponse TheAddressRequest = new(
        AddressRequest, "ADR-2026-000001", RequestKind.AddressChange, RequestState.UnderReview, new(2026, 11, 23, 17, 55, 0, TimeSpan.Zero))
    {
        Wanted = new("16 rue du Bois", "Bâtiment <b>B</b>", "40220", "Tarnos"),
        Documents = 1,
        IsOwn = true,
        SubmittedBy = "Nadia Toulemonde",
        CanBeWithdrawn = true,
    };

    private static readonly PersonalDetailsResponse TheDetails = new("Ibarra", null, null, "Irun", ContactMeans.Telephone);

    private static readonly ChildContactResponse TheChildsContact = new(
        "child-1", null, "+33639980012", null, "charlotte@example.test", "new@example.test", new(
            "16 rue du Bois", null, "40220", "Tarnos"));

    private static LetterBatchResponse TheLetters => new(
        "lot-2", LetterBatchState.Written, Declared, Declared.AddDays(1), Households: 120, Done: 120, Letters: 130, Parts: 2);

    private void MapContact(WebApplication app)
    {
        app.MapGet("/api/identity/letter-batches", () => Json(new LetterBatchListResponse([TheLetters])));
        app.MapPost("/api/identity/letter-batches", () => Problem(
            422, "invalid", "Certaines informations sont à corriger.", ("reason", "Indiquez un motif d’au moins 3 caractères.")));
        app.MapGet("/api/identity/letter-batches/lot-2/parts/1", () => Results.Bytes("%PDF-1.7"u8.ToArray(), "application/pdf"));
        app.MapGet($"{OfIdentity}/children/{{childId}}/contact", (string household, string childId) =>
            household is Household or Mine && childId == "child-1" && !HasLimitedLink ? Json(TheChildsContact) : Missing());
        app.MapPut($"{OfIdentity}/children/child-1/telephones", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(new ChangeTelephonesResponse(null, "+33639980012", TelephoneRequest, "TEL-2026-000001"));
        });
        app.MapPost($"{OfIdentity}/children/child-1/mail-changes", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(TheChildsContact);
        });
        app.MapPost($"{OfIdentity}/requests/{AddressRequest}/withdrawal", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(TheAddressRequest with { State = RequestState.Withdrawn, CanBeWithdrawn = false });
        });
        app.MapPut("/api/identity/me/details", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(TheDetails);
        });
        app.MapGet($"{OfIdentity}/contacts", (string household) => household is Household
            ? Json(new HouseholdContactsResponse(
                [new("a1", "nadia@example.test", "+33559640002", PresentMobile, null, ContactMeans.Telephone)]))
            : Missing());
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
        app.MapPut($"{OfIdentity}/adults/a1/telephones", async (HttpRequest request) =>
        {
            var wanted = (await KeepAsync(request)).As<ChangeTelephonesRequest>();
            return Json(wanted.Mobile == PresentMobile
                ? new ChangeTelephonesResponse("+33559640002", PresentMobile, null, null)
                : new("+33559640002", wanted.Mobile, TelephoneRequest, "TEL-2026-000001"));
        });
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
