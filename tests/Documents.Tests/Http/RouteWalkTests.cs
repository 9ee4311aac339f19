using System.Net.Http.Json;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>Every route, called by every caller that has no access.</summary>
[Collection(DocumentsService.Name)]
public sealed class RouteWalkTests(DocumentsHost host) : IAsyncLifetime
{
    private const string Household = "/api/documents/households/{household}";
    private const string Reviews = "/api/documents/reviews";
    private const string Reasons = "/api/documents/refusal-reasons";
    private const string Review = $"{Reviews}/{{requestKind}}/{{requestId}}";

    private static readonly Dictionary<string, RouteCase> Cases = new(
        AccountRoutes.Cases.Concat(SpaceRouteCases.With(Household)), StringComparer.Ordinal)
    {
        ["GET /api/{documentName}/openapi.json"] = RouteCase.Everyone,
        ["GET /api/documents/journal"] = RouteCase.Admin,
        ["GET /api/documents/journal/export"] = RouteCase.Admin,
        ["GET /api/documents/households/{household}/journal"] = RouteCase.Agent,
        ["GET /api/documents/retention"] = RouteCase.Everyone,
        ["GET /health/live"] = RouteCase.Everyone,
        ["GET /health/ready"] = RouteCase.Everyone,
        ["GET /health/startup"] = RouteCase.Everyone,
        [$"GET {Household}/qualifications"] = RouteCase.Family with { Roles = ["family", "agent", "admin"] },
        [$"POST {Household}/supporting-documents"] =
            RouteCase.Family with { Body = _ => Uploads.Form("medical", ("certificat.pdf", Uploads.Pdf("walk"))) },
        [$"GET {Household}/supporting-documents"] = RouteCase.Family,
        [$"GET {Household}/supporting-documents/{{documentId}}"] = RouteCase.Family,
        [$"GET {Household}/supporting-documents/export"] = RouteCase.Family,
        [$"GET {Household}/supporting-documents/{{documentId}}/files/{{fileId}}"] = RouteCase.Family,
        [$"POST {Household}/supporting-documents/{{documentId}}/files"] =
            RouteCase.Family with { Body = _ => Uploads.Form("", ("deux.pdf", Uploads.Pdf("two"))) },
        [$"POST {Household}/supporting-documents/{{documentId}}/receipts"] = RouteCase.Family,
        [$"PUT {Household}/supporting-documents/{{documentId}}/details"] =
            RouteCase.Family with { Body = _ => JsonContent.Create(new { qualification = "medical" }) },
        [$"DELETE {Household}/supporting-documents/{{documentId}}"] = RouteCase.Family,
        [$"DELETE {Household}/supporting-documents/{{documentId}}/files/{{fileId}}"] = RouteCase.Family,
        [$"GET {Household}/pictures"] = RouteCase.Family,
        [$"GET {Household}/pictures/{{pictureId}}"] = RouteCase.Family,
        [$"PUT {Household}/children/{{childId}}/picture"] = RouteCase.Family with { Body = _ => Photos.Form(Photos.Png()) },
        [$"DELETE {Household}/children/{{childId}}/picture"] = RouteCase.Family,
        ["GET /api/documents/me/profile-picture"] = RouteCase.Account,
        ["GET /api/documents/me/pictures/{ownPictureId}"] = RouteCase.Account,
        ["PUT /api/documents/me/profile-picture"] = RouteCase.Account with { Body = _ => Photos.Form(Photos.Png()) },
        ["DELETE /api/documents/me/profile-picture"] = RouteCase.Account,
        [$"GET {Household}/reviews/{{requestKind}}/{{requestId}}"] = RouteCase.Family,
        [$"POST {Household}/reviews/{{requestKind}}/{{requestId}}/documents"] =
            RouteCase.Family with
            {
                Body = ids => JsonContent.Create(new { documentId = ids["documentId"] }),
                NamedInBody = ["documentId"],
            },
        [$"POST {Household}/page-exports"] =
            RouteCase.Agent with { Body = _ => JsonContent.Create(new { onBehalf = new { reason = "Demande au guichet" } }) },
        [$"GET {Reviews}"] = RouteCase.Agent,
        [$"GET {Review}"] = RouteCase.Agent,
        [$"GET {Reasons}"] = RouteCase.Agent,
        [$"POST {Reasons}"] = RouteCase.Admin with { Body = _ => JsonContent.Create(new { label = "Visite", sentence = "Une visite." }) },
        [$"PUT {Reasons}/{{reasonCode}}"] = RouteCase.Admin with
        {
            Body = _ => JsonContent.Create(new
            {
                version = 0,
                label = "Aucune pièce n’a été reçue",
                sentence = "Aucun justificatif n’a été reçu.",
            }),
        },
        [$"GET {Household}/supporting-documents/{{documentId}}/files/{{fileId}}/pages/{{number:int}}"] = RouteCase.Family,
        [$"GET {Review}/documents/{{documentId}}/files/{{fileId}}/pages/{{number:int}}"] = RouteCase.Agent,
        [$"GET {Review}/documents/{{documentId}}/files/{{fileId}}/pages/{{number:int}}/text"] = RouteCase.Agent,
        [$"POST {Review}/accept"] = RouteCase.Agent,
        [$"POST {Review}/refuse"] = RouteCase.Agent with { Body = _ => JsonContent.Create(new { reason = "unreadable" }) },
        [$"POST {Review}/change"] = RouteCase.Agent with
        {
            Body = _ => JsonContent.Create(new { undoes = 1, decision = "accepted", changeReason = "Relu" }),
        },
        [$"POST {Review}/demands"] = RouteCase.Agent with { Body = _ => JsonContent.Create(new { words = "La page 2" }) },
        [$"POST {Review}/notes"] = RouteCase.Agent with { Body = _ => JsonContent.Create(new { words = "Vu" }) },
        [$"PUT {Review}/assignment"] = RouteCase.Agent with { Body = _ => JsonContent.Create(new { accountId = "agent" }) },
    };

    private readonly HttpClient _client = host.Nobody();
    private NamedIds _ours = null!;
    private NamedIds _theirs = null!;

    private RouteWalk Walk => Of(ApiRoutes.Of(host.Services));

    /// <summary>Without what is no household's: see <see cref="LinkAccessTests"/> and <see cref="SpaceAccessTests"/>.</summary>
    private RouteWalk HouseholdWalk => Of([
        .. ApiRoutes.Of(host.Services).Where(route => !AccountRoutes.NamesAPiece(route) && !SpaceRouteCases.IsOfSpace(route)),
    ]);

    public async Task InitializeAsync()
    {
        _ours = await CreateAsync($"walk-ours-{Platform.Ids.New()}");
        _theirs = await CreateAsync($"walk-theirs-{Platform.Ids.New()}");
    }

    public Task DisposeAsync()
    {
        _client.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void EveryRoute_Listed_HasACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public Task EveryRoute_WithoutAValidToken_IsUnauthorized() => Walk.AssertForgedTokensAreRefusedAsync(_ours);

    [Fact]
    public Task EveryRoute_ForeignClient_OpensHouseholdRoutesForFamiliesOnly() => Walk.AssertForeignClientsAreForbiddenAsync(_theirs);

    [Fact]
    public Task EveryRoute_OverlongIds_AreRefusedBeforeAnythingIsRead() => Walk.AssertOverlongIdsAreNotReadAsync(_ours);

    [Fact]
    public Task EveryRoute_WrongRole_IsForbidden() => Walk.AssertWrongRolesAreForbiddenAsync(_theirs);

    [Fact]
    public async Task EveryRoute_IdsOfAnotherHousehold_IsNotFoundAndChangesNothing()
    {
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        Assert.InRange(await Walk.AssertForeignIdsAreNotThereAsync(_ours, _theirs, _theirs.Nobodys(), database), 8, 200);
        await HouseholdWalk.AssertOwnIdsAreThereAsync(_ours);
    }

    /// <summary>The test's own review, at one place: agents with the right for another place, of no kind, or of that household.</summary>
    [Theory]
    [InlineData("absence:another-place", null)]
    [InlineData("reservations", null)]
    [InlineData("", null)]
    [InlineData("*", "ours")]
    [InlineData($"absence:{Absences.Place}", "ours")]
    public async Task StaffRoutes_AgentWithoutTheRight_AreNotFoundAndJournalNothing(string rights, string? own)
    {
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        var agent = (Bearer bearer) => bearer with { Reviews = rights, OwnHouseholds = own is null ? null : _ours.Household };
        string[] things = own is null ? ["requestId"] : ["requestId", "household"];

        Assert.InRange(await Walk.AssertNotThereForAgentAsync(agent, _ours, database, things), 5, 50);
    }

    [Fact]
    public async Task FamilyRoutes_DraftOfTheOtherAdult_AreNotFoundAndChangeNothing()
    {
        using var family = host.Family(_ours.Household);
        var draft = await family.UploadAsync();
        var ours = _ours with
        {
            Ids = new Dictionary<string, string>(_ours.Ids, StringComparer.Ordinal)
            {
                ["documentId"] = draft.DocumentId,
                ["fileId"] = draft.Files[0].FileId!,
            },
        };

        Assert.InRange(
            await Walk.AssertNotThereForOtherAdultAsync(ours, host.Services.GetRequiredService<IMongoDatabase>(), "documentId"), 8, 40);
    }

    private RouteWalk Of(IReadOnlyList<ApiRoute> routes) =>
        new(_client, routes, TestTokens.IssuerFor("documents"), Cases) { OverSockets = true };

    private async Task<NamedIds> CreateAsync(string household)
    {
        using var family = host.Family(household);
        var upload = await family.UploadAsync();
        var absence = await host.DeclareAsync(Absences.Declared(household, upload.DocumentId));
        await host.KnowAsync(Photos.Household(household, $"parent-of-{household}", $"{household}-first", $"{household}-second"));
        // Each of another person: a removal by the walk does not concern the others.
        var pictures = host.Services.GetRequiredService<PictureStore>();
        await pictures.SetAsync(PictureOwner.OfChild($"{household}-first"), household);
        var picture = await pictures.SetAsync(PictureOwner.OfChild($"{household}-second"), household);
        var own = await pictures.SetAsync(PictureOwner.OfAccount($"parent-of-{household}"), household);
        return new NamedIds($"parent-of-{household}", household, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["documentId"] = upload.DocumentId,
            ["fileId"] = upload.Files[0].FileId!,
            ["number"] = "1",
            ["requestKind"] = "absence",
            ["requestId"] = absence.Request.Id,
            ["household"] = household,
            ["reasonCode"] = "noDocument",
            ["childId"] = $"{household}-first",
            ["pictureId"] = picture.PictureId!,
            ["ownPictureId"] = own.PictureId!,
            ["spaceDocumentId"] = await SpaceBrowser.StoreAsync(host.Factory, $"parent-of-{household}"),
        });
    }
}
