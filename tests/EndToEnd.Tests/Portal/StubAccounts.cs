using EspaceFamille.Identity.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The accounts of the agents' household with their keys, and requests to link accounts.</summary>
public sealed partial class StubApi
{
    public const string LinkRequest = "link-1";

    /// <summary>Decided since the agent opened its page.</summary>
    public const string DecidedLinkRequest = "link-2";
    /// <summary>The account of the household's first adult.</summary>
    public const string LinkedAccount = "account-1";
    private const string Accounts = "/api/identity/households/{household}";
    private static readonly DateTimeOffset Printed = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static HouseholdAccountsResponse TheAccounts => new(Household,
    [
        new(
            "a1", "Madame", "Nadia", "TOULEMONDE", AdultAccountState.Active, "NADIA.T", Printed.AddDays(2),
            [
                new("enfance", "Espace Citoyens Enfance", IsLinked: true,
                    new(AccessKeyState.Used, Printed, Printed.AddDays(180), Printed.AddDays(1))),
            ])
        {
            AccountId = LinkedAccount,
            Email = "nadia@familles.example",
            IsLocked = true,
            HasSecondFactor = true,
        },
        new(
            "a2", "Monsieur", "Karim", "TOULEMONDE", AdultAccountState.None, null, null,
            [
                new("enfance", "Espace Citoyens Enfance", IsLinked: false, new(AccessKeyState.Open, Printed, Printed.AddDays(180), null)),
            ])
        {
            KeepsSharedKey = true,
        },
        new("a3", "Madame", "Zoé", "TOULEMONDE", AdultAccountState.Disabled, "ZOE.T", null, []) { ResetDisabledAt = Printed.AddDays(3) },
        new("a4", "Monsieur", "Jules", "TOULEMONDE", AdultAccountState.Reported, "JULES.T", null, [])
        {
            FileEmail = "jules@example.test",
            FileTelephone = "+33639980099",
            ReportedAt = Printed.AddDays(4),
            ReportedBy = "Nadia TOULEMONDE",
        },
    ]);

    /// <summary>Another account of the household's first adult, which cannot be the one that stays.</summary>
    public const string OtherUserName = "NADIA2";

    private static MergerResponse TheMerger => new(
        new("NADIA.T", "Nadia", "TOULEMONDE", "nadia@familles.example", AdultAccountState.Active, Printed, HasHousehold: true, 1),
        new(OtherUserName, "Nadia", "<b>TOUL</b>", "n@familles.example", AdultAccountState.Pending, null, HasHousehold: false, 0),
        ObstacleToKeepLinked: null, MergeObstacle.KeptIsNotActive);

    private static LinkRequestResponse TheLinkRequest => new(
        LinkRequest, "RAT-2026-000123", LinkRequestState.UnderReview, Printed, null, null);

    private static ReviewedLinkRequestResponse Listed => new(
        TheLinkRequest, "account-7", "MELANIE.D", "Madame", "Mélanie", "TOUL", null, null, null, null);

    private void MapAccounts(WebApplication app)
    {
        app.MapGet($"{Accounts}/accounts", (string household) => household == Household ? Json(TheAccounts) : Missing());
        app.MapPost($"{Accounts}/adults/{{adult}}/letters", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Results.Bytes("%PDF-1.6"u8.ToArray(), "application/pdf", "courrier.pdf");
        });
        foreach (var act in (string[])
            [
                "access-keys/enfance/revocation", "account/disablement", "account/reopening", "account/unlocking", "account/password-reset",
                "link/confirmation", "link/end",
            ])
            app.MapPost($"{Accounts}/adults/{{adult}}/{act}", async (HttpRequest request) =>
            {
                await KeepAsync(request);
                return Json(TheAccounts);
            });
        app.MapPost($"{Accounts}/adults/{{adult}}/mail-proposals", async (HttpRequest request) =>
            (await KeepAsync(request)).As<ProposeMailRequest>().Email?.Contains('@', StringComparison.Ordinal) == true
                ? Json(new ProposeMailResponse("nadia@nouvelle.example"))
                : Problem(422, "invalid", "Certaines informations sont à corriger.", ("email", "Ce n’est pas une adresse.")));
        app.MapPost($"{Accounts}/adults/{{adult}}/second-factor/reset", async (HttpRequest request) =>
            (await KeepAsync(request)).As<ResetSecondFactorRequest>().Paper is null
                ? Problem(422, "invalid", "Certaines informations sont à corriger.", ("paper", "Indiquez la pièce d’identité."))
                : Json(TheAccounts));
        app.MapGet($"{Accounts}/adults/{{adult}}/account/merger", (string userName) => userName == OtherUserName
            ? Json(TheMerger)
            : Problem(422, "invalid", "Certaines informations sont à corriger.", ("userName", "Aucun compte n’a cet identifiant.")));
        app.MapPost($"{Accounts}/adults/{{adult}}/account/merger", async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(TheAccounts);
        });
        MapLinkPieces(app);
        app.MapGet("/api/identity/me/link-requests", () => Json<LinkRequestResponse[]>(
        [
            HasOpenLinkRequest
                ? TheLinkRequest
                : TheLinkRequest with
                {
                    State = LinkRequestState.Refused, DecidedAt = Printed.AddDays(1), Reason = "Aucun <b>foyer</b>.",
                },
        ]));
        app.MapPost("/api/identity/me/link-requests", async (HttpRequest request) =>
            (await KeepAsync(request)).As<OpenLinkRequestRequest>().Statement?.Length > 500
                ? Problem(
                    422, "invalid", "Certaines informations sont à corriger.", ("statement", "Le message compte au plus 500 caractères."))
                : Json(TheLinkRequest));
        app.MapGet("/api/identity/link-requests", () => Json(new LinkRequestListResponse([Listed], "more")
        {
            Reported = [new(Household, "a4", "Jules", "TOULEMONDE", Printed.AddDays(4))],
        }));
        app.MapGet("/api/identity/link-requests/{id}", (string id) => id is LinkRequest or DecidedLinkRequest
            ? Json(Listed with { Email = "melanie@familles.example", Telephone = "+33639980002", Statement = "La mère de <b>Johan</b>" })
            : Missing());
        app.MapPost("/api/identity/link-requests/{id}/acceptance", async (string id, HttpRequest request) =>
        {
            await KeepAsync(request);
            return id == DecidedLinkRequest ? Problem(409, "decided", "Cette demande a déjà reçu une réponse.") : Json(TheLinkRequest);
        });
        app.MapPost("/api/identity/link-requests/{id}/refusal", async (HttpRequest request) =>
            (await KeepAsync(request)).As<RefuseLinkRequestRequest>().Reason is { Length: > 2 }
                ? Json(TheLinkRequest)
                : Problem(422, "invalid", "Certaines informations sont à corriger.", ("reason", "Indiquez un motif.")));
    }
}
