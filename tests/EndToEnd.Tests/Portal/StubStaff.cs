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
    public const string InvitedAccount = "staff-3";
    public const string DisabledAccount = "staff-4";
    public const string AlarmedAccount = "staff-5";
    public const string PlaceId = "place-1";
    private const string Staff = "/api/identity/staff";

    private static StaffAccountResponse Narrowed => new(
        StaffAccount, "MITURBIDE", AccountRole.Agent, "Miren", "ITURBIDE",
        [new(RequestKind.Absence, PlaceId), new(RequestKind.Absence, "place-of-last-year")],
        [new("own-1", "F<b>7</b>", ["Miren ITURBIDE"])])
    {
        ReviewRightsVersion = 4,
        State = StaffAccountState.Active,
        Title = "Madame",
        Email = "miren.iturbide@mairie.example",
        LastConnection = new DateTimeOffset(2026, 12, 1, 18, 40, 0, TimeSpan.Zero),
    };

    private static StaffAccountResponse Invited => Narrowed with
    {
        AccountId = InvitedAccount,
        UserName = "XHARRIET",
        FirstName = "Xan",
        LastName = "HARRIET",
        Role = AccountRole.Kitchen,
        State = StaffAccountState.Invited,
        InvitationEndsAt = new DateTimeOffset(2020, 12, 3, 18, 40, 0, TimeSpan.Zero),
        LastConnection = null,
    };

    private static StaffAccountResponse Alarmed => Narrowed with
    {
        AccountId = AlarmedAccount,
        ResetDisabledAt = new DateTimeOffset(2026, 12, 3, 18, 40, 0, TimeSpan.Zero),
    };

    private static StaffAccountResponse Suspended => Narrowed with { AccountId = DisabledAccount, State = StaffAccountState.Disabled };

    private static StaffAccountResponse Unnarrowed => new(OwnAccount, "PHARRIET", AccountRole.Admin, "Pantxo", "HARRIET", null, [])
    {
        State = StaffAccountState.Active,
        Email = "pantxo.harriet@mairie.example",
    };

    private void MapStaffAccounts(WebApplication app)
    {
        app.MapGet(Staff, () => Json(new StaffListResponse([Narrowed, Unnarrowed, Invited, Suspended])));
        app.MapPost(Staff, async (HttpRequest request) => (await KeepAsync(request)).As<InviteStaffRequest>() switch
        {
            { Email: null or "" } => Problem(422, "invalid", "Certaines informations sont à corriger.", ("email", "Complétez ce champ.")),
            _ => Json(Invited),
        });
        app.MapPut($"{Staff}/{{id}}/role", async (HttpRequest request) =>
            (await KeepAsync(request)).As<ChangeStaffRoleRequest>().Role is AccountRole.Kitchen
                ? Problem(409, "last-administrator", "C’est le dernier compte d’administration actif.")
                : Json(Narrowed));
        app.MapPut($"{Staff}/{{id}}/name", async (HttpRequest request) =>
            (await KeepAsync(request)).As<ChangeStaffNameRequest>().LastName is null or ""
                ? Problem(422, "invalid", "Certaines informations sont à corriger.", ("lastName", "Complétez ce champ."))
                : Json(Narrowed));
        app.MapPost($"{Staff}/{{id}}/mail-proposals", async (HttpRequest request) =>
            (await KeepAsync(request)).As<ProposeStaffMailRequest>().Email is null or ""
                ? Problem(422, "invalid", "Certaines informations sont à corriger.", ("email", "Complétez ce champ."))
                : Json(Narrowed with { ProposedEmail = "miren@agglo.example" }));
        foreach (var act in (string[])["invitation", "disablement", "reopening", "factors-reset", "password-reset"])
            app.MapPost($"{Staff}/{{id}}/{act}", async (HttpRequest request) =>
            {
                await KeepAsync(request);
                return Json(Narrowed);
            });
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
        InvitedAccount => Invited,
        DisabledAccount => Suspended,
        AlarmedAccount => Alarmed,
        _ => null,
    };
}
