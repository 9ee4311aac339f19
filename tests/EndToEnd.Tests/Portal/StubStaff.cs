using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The accounts of staff: one with a right for one place and an own household, and the administrator's own.</summary>
public sealed partial class StubApi
{
    public const string StaffAccount = "staff-1";
    public const string OwnAccount = "staff-2";
    public const string PlaceId = "place-1";
    private const string Staff = "/api/identity/staff";

    private static StaffAccountResponse Narrowed => new(
        StaffAccount, "MITURBIDE", AccountRole.Agent, "Miren", "ITURBIDE",
        [new(RequestKind.Absence, PlaceId), new(RequestKind.Absence, "place-of-last-year")],
        [new("own-1", "F<b>7</b>", ["Miren ITURBIDE"])])
    {
        ReviewRightsVersion = 4,
    };

    private static StaffAccountResponse Unnarrowed => new(OwnAccount, "PHARRIET", AccountRole.Admin, "Pantxo", "HARRIET", null, []);

    private void MapStaffAccounts(WebApplication app)
    {
        app.MapGet(Staff, () => Json(new StaffListResponse([Narrowed, Unnarrowed])));
        app.MapGet($"{Staff}/{{id}}", (string id) => AccountOf(id) is { } account ? Json(account) : Missing());
        app.MapPut($"{Staff}/{{id}}/review-rights", async (string id, HttpRequest request) =>
        {
            if ((await KeepAsync(request)).As<ChangeReviewRightsRequest>().Version == 3)
                return Problem(409, "review-rights-changed-meanwhile", "Une autre personne a changé ces droits.");
            return id == OwnAccount
                ? Problem(409, "own-account", "Vous ne pouvez pas étendre les droits de votre propre compte.")
                : Json(Narrowed);
        });
        app.MapPost($"{Staff}/{{id}}/own-households", async (HttpRequest request) =>
            (await KeepAsync(request)).As<AddOwnHouseholdRequest>().Number == "FOYER-12"
                ? Json(Narrowed)
                : Problem(422, "invalid", "Certaines informations sont à corriger.", ("number", "Aucun foyer ne porte ce numéro.")));
        app.MapDelete($"{Staff}/{{id}}/own-households/{{household}}", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(Narrowed);
        });
        app.MapGet("/api/reservations/places", () => Json<PlaceResponse[]>(
            [new(PlaceId, "1-Restaurant Félix Concaret"), new("place-2", "Les Pins")]));
    }

    private static StaffAccountResponse? AccountOf(string id) => id switch
    {
        StaffAccount => Narrowed,
        OwnAccount => Unnarrowed,
        _ => null,
    };
}
