using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>Calls every route with forged tokens and with every role.</summary>
[Collection(Documents.Name)]
public sealed class RouteWalkTests(DemoTown town) : IAsyncLifetime
{
    /// <summary>Nobody of this household has an account, so that the walk ends none that other tests use.</summary>
    private static readonly NamedIds Ours = Of("F033");

    /// <summary>Nobody signs in to it: the walk disables it.</summary>
    private const string WalkedStaff = "walk-staff";

    private static readonly Dictionary<string, RouteCase> Cases = new([.. AgentRoutes.Cases, .. PageRoutes.Cases], StringComparer.Ordinal)
    {
        ["GET /api/identity/journal"] = RouteCase.Admin,
        ["GET /api/identity/retention"] = RouteCase.Everyone,
        ["GET /api/identity/me"] = RouteCase.SignedIn,
        ["PUT /api/identity/me/details"] =
            RouteCase.Account with { Body = _ => JsonContent.Create(new ChangeDetailsRequest(null, null, null, null, ContactMeans.Email)) },
        ["GET /api/identity/staff"] = RouteCase.Admin,
        ["GET /api/identity/staff/{accountId}"] = RouteCase.Admin,
        ["PUT /api/identity/staff/{accountId}/review-rights"] =
            RouteCase.Admin with { Body = _ => JsonContent.Create(new ChangeReviewRightsRequest(ReviewRights: null)) },
        ["POST /api/identity/staff/{accountId}/own-households"] =
            RouteCase.Admin with { Body = _ => JsonContent.Create(new AddOwnHouseholdRequest("F005")) },
        ["POST /api/identity/staff"] = RouteCase.Admin with
        {
            Body = _ => JsonContent.Create(new InviteStaffRequest("Madame", "Miren", "ITURBIDE", "walk@mairie.example", AccountRole.Agent)),
        },
        ["POST /api/identity/staff/{accountId}/invitation"] = RouteCase.Admin,
        ["PUT /api/identity/staff/{accountId}/role"] =
            RouteCase.Admin with { Body = _ => JsonContent.Create(new ChangeStaffRoleRequest(AccountRole.Agent)) },
        ["PUT /api/identity/staff/{accountId}/name"] =
            RouteCase.Admin with { Body = _ => JsonContent.Create(new ChangeStaffNameRequest("Madame", "Miren", "ITURBIDE")) },
        ["POST /api/identity/staff/{accountId}/mail-proposals"] =
            RouteCase.Admin with { Body = _ => JsonContent.Create(new ProposeStaffMailRequest("walk-staff@mairie.example")) },
        ["POST /api/identity/staff/{accountId}/disablement"] = RouteCase.Admin,
        ["POST /api/identity/staff/{accountId}/reopening"] = RouteCase.Admin,
        ["POST /api/identity/staff/{accountId}/factors-reset"] = RouteCase.Admin,
        ["POST /api/identity/staff/{accountId}/password-reset"] = RouteCase.Admin,
        ["DELETE /api/identity/staff/{accountId}/own-households/{ownHouseholdId}"] = RouteCase.Admin,
        ["POST /api/identity/me/link-requests"] =
            RouteCase.Account with { Body = _ => JsonContent.Create(new OpenLinkRequestRequest(null)) },
        ["GET /api/identity/me/link-requests"] = RouteCase.Account,
        ["GET /api/identity/link-requests"] = RouteCase.Agent,
        ["GET /api/identity/link-requests/{linkRequestId}"] = RouteCase.Agent,
        ["POST /api/identity/link-requests/{linkRequestId}/acceptance"] =
            RouteCase.Agent with
            {
                Body = _ => JsonContent.Create(new AcceptLinkRequestRequest(DemoIds.Household("F034"), DemoIds.Adult("A0060"))),
            },
        ["POST /api/identity/link-requests/{linkRequestId}/refusal"] =
            RouteCase.Agent with { Body = _ => JsonContent.Create(new RefuseLinkRequestRequest("Aucun foyer ne correspond.")) },
        ["GET /api/identity/imports"] = RouteCase.Admin,
        ["GET /api/identity/imports/{importId}"] = RouteCase.Admin,
        ["GET /api/identity/import-differences"] = RouteCase.Admin,
        ["POST /api/identity/import-differences/decisions"] = WalkedImport.Decide(DemoIds.Household("F033")),
        ["GET /api/identity/accepted-changes"] = RouteCase.Admin with { Query = "?since=2026-11-01" },
        ["POST /api/identity/letter-batches"] =
            RouteCase.Agent with { Body = _ => JsonContent.Create(new RequestLettersRequest("Rentrée")) },
        ["GET /api/identity/letter-batches"] = RouteCase.Agent,
        ["GET /api/identity/letter-batches/{batchId}/parts/{number:int}"] = RouteCase.Agent,
        ["GET /api/identity/colleagues"] = RouteCase.Agent,
        ["GET /api/identity/households"] = RouteCase.Agent with { Query = "?name=toule" },
        ["GET /api/identity/households/{household}"] = new RouteCase(["family", "agent", "admin"]),
        ["PUT /api/identity/households/{household}/adults/{adult}/telephones"] =
            RouteCase.Household with { Body = _ => JsonContent.Create(new ChangeTelephonesRequest("+33639980001", null)) },
        ["GET /api/identity/households/{household}/children/{childId}/contact"] = RouteCase.Household,
        ["PUT /api/identity/households/{household}/children/{childId}/telephones"] =
            RouteCase.Household with { Body = _ => JsonContent.Create(new ChangeTelephonesRequest("+33639980001", null)) },
        ["POST /api/identity/households/{household}/children/{childId}/mail-changes"] =
            RouteCase.Household with { Body = _ => JsonContent.Create(new ProposeChildMailRequest("mila@familles.example")) },
        ["POST /api/identity/households/{household}/address-changes"] = RouteCase.Household with
        {
            Body = _ => JsonContent.Create(new RequestAddressChangeRequest("1 rue des Lilas", null, "40220", "Tarnos", null)),
        },
        ["GET /api/identity/households/{household}/contacts"] = RouteCase.Household,
        ["GET /api/identity/households/{household}/requests"] = RouteCase.Household,
        ["GET /api/identity/households/{household}/requests/{requestId}"] = RouteCase.Household,
        ["POST /api/identity/households/{household}/requests/{requestId}/withdrawal"] =
            RouteCase.Household with { Body = _ => JsonContent.Create(new WithdrawContactRequest()) },
        ["GET /api/identity/households/{household}/accounts"] = RouteCase.Agent,
        ["POST /api/identity/households/{household}/adults/{adultId}/letters"] = RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/access-keys/{service}/revocation"] =
            RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/account/disablement"] = RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/account/reopening"] = RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/account/password-reset"] =
            RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/link/confirmation"] =
            RouteCase.Agent with { Body = _ => Reason },
        ["POST /api/identity/households/{household}/adults/{adultId}/link/end"] = RouteCase.Agent with { Body = _ => Reason },
    };

    private static JsonContent Reason => AgentRoutes.Reason;

    private static NamedIds Of(string household) => new(
        WalkedHousehold.Account,
        DemoIds.Household(household),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["household"] = DemoIds.Household(household),
            ["accountId"] = WalkedStaff,
            ["adultId"] = DemoIds.Adult(household switch { "F033" => "A0058", "F002" => "A0003", _ => "unknown" }),
            ["service"] = "enfance",
            ["importId"] = WalkedImport.Id,
            ["batchId"] = WalkedLetters.Batch,
            ["number"] = "1",
            ["linkRequestId"] = $"walk-{household}",
            ["ownHouseholdId"] = DemoIds.Household("F005"),
            ["childId"] = DemoIds.Child(household switch { "F033" => "E0066", "F002" => "E0004", _ => "unknown" }),
            ["adult"] = DemoIds.Adult(household switch { "F033" => "A0059", "F002" => "A0003", _ => "unknown" }),
            ["requestId"] = WalkedHousehold.RequestOf(household),
        });

    private readonly HttpClient _client = town.Host.NewBrowser();

    private RouteWalk Walk => new(
        _client, ApiRoutes.Of(town.Host.Services),
        new AccessTokenIssuer(town.Host.Services.GetRequiredService<OidcKeys>().Signing[0], IdentityHost.Issuer, "identity"), Cases);

    public async Task InitializeAsync()
    {
        await town.Host.Services.GetRequiredService<AccountStore>()
            .InsertAsync(SomeAccounts.Of(WalkedStaff) with { Role = "agent" }, CancellationToken.None);
        await Task.WhenAll(
            WalkedLinkRequest.AddAsync(town.Host.Services, "walk-F033"), WalkedImport.AddAsync(town.Host.Services),
            WalkedLetters.AddAsync(town.Host.Services));
        await WalkedHousehold.PrepareAsync(town.Host.Services, "F033", DemoIds.Adult("A0059"));
        await WalkedHousehold.PrepareAsync(town.Host.Services, "F002", adultId: null);
    }

    public Task DisposeAsync()
    {
        _client.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Routes_All_HaveACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public Task Routes_ForgedToken_AreUnauthorized() => Walk.AssertForgedTokensAreRefusedAsync(Ours);

    [Fact]
    public async Task Routes_ForeignHousehold_AreNotFound()
    {
        var calls = await Walk.AssertForeignIdsAreNotThereAsync(Ours, Of("F002"), Of("unknown"), town.Host.Database);
        Assert.Equal(46, calls);
    }

    [Fact]
    public async Task Routes_OwnHouseholdOfAnAgent_AreNotFound() => Assert.Equal(24, await Walk.AssertNotThereForAgentAsync(
        agent => agent with { OwnHouseholds = $"another {Ours.Household}" }, Ours, town.Host.Database, "household"));

    [Fact]
    public Task Routes_ForeignClient_OpenHouseholdRoutesForFamiliesOnly() => Walk.AssertForeignClientsAreForbiddenAsync(Ours);

    [Fact]
    public Task Routes_OverlongIds_AreRefusedBeforeAnythingIsRead() => Walk.AssertOverlongIdsAreNotReadAsync(Ours);

    [Fact]
    public async Task Routes_WrongRole_AreForbiddenAndRightRolePasses()
    {
        await Walk.AssertWrongRolesAreForbiddenAsync(Ours);
        await Walk.AssertOwnIdsAreThereAsync(Ours);
    }
}
