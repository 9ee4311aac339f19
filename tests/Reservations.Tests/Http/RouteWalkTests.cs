using System.Net.Http.Json;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Http;

/// <summary>Every route, called by everyone who has no access.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class RouteWalkTests(ReservationsHost host) : IDisposable
{
    private const string Root = "/api/reservations";
    private const string Household = $"{Root}/households/{{household}}";
    private const string Period = "?from=2026-12-01&to=2026-12-31";
    private static readonly string[] AbsenceNames = ["childId", "enrolmentId"];

    private static readonly Dictionary<string, RouteCase> Cases = new(StringComparer.Ordinal)
    {
        ["GET /api/{documentName}/openapi.json"] = RouteCase.Everyone,
        ["GET /api/reservations/journal"] = RouteCase.Admin,
        ["GET /api/reservations/journal/export"] = RouteCase.Admin,
        ["GET /api/reservations/households/{household}/journal"] = RouteCase.Agent,
        ["GET /api/reservations/retention"] = RouteCase.Everyone,
        ["GET /health/live"] = RouteCase.Everyone,
        ["GET /health/ready"] = RouteCase.Everyone,
        ["GET /health/startup"] = RouteCase.Everyone,
        [$"GET {Root}/absences/under-review/children"] = RouteCase.Agent,
        [$"GET {Root}/closures"] = RouteCase.Agent,
        [$"GET {Root}/places"] = RouteCase.Agent,
        [$"GET {Root}/requests"] = RouteCase.Agent with { Query = "?number=ABS-2026-999999" },
        [$"POST {Root}/closures"] = RouteCase.Agent with { Body = _ => JsonContent.Create(new { closure = Closure, digest = "walk" }) },
        [$"POST {Root}/closures/preview"] = RouteCase.Agent with { Body = _ => JsonContent.Create(Closure) },
        [$"POST {Root}/closures/{{closureId}}/withdrawal"] = RouteCase.Agent,
        [$"GET {Household}/children"] = RouteCase.Household,
        [$"GET {Household}/children/{{childId}}/days"] = RouteCase.Household with { Query = Period },
        [$"GET {Household}/agenda"] = RouteCase.Household with { Query = Period },
        [$"GET {Household}/requests"] = RouteCase.Household,
        [$"GET {Household}/requests/{{requestId}}"] = RouteCase.Household,
        [$"GET {Household}/absences/{{absenceId}}"] = RouteCase.Household,
        [$"GET {Household}/enrolments/{{enrolmentId}}/days"] = RouteCase.Household with { Query = Period },
        [$"GET {Household}/enrolments/{{enrolmentId}}/plannings/{{month}}"] = RouteCase.Household,
        [$"POST {Household}/enrolments/{{enrolmentId}}/requests"] =
            RouteCase.Household with { Body = _ => JsonContent.Create(Calls.Change([], ["2027-02-02"])) },
        [$"POST {Household}/enrolments/{{enrolmentId}}/requests/preview"] =
            RouteCase.Household with { Body = _ => JsonContent.Create(Calls.Change([], ["2027-02-04"])) },
        [$"POST {Household}/enrolments/{{enrolmentId}}/weekly-patterns"] = RouteCase.Household with { Body = _ => Pattern },
        [$"POST {Household}/enrolments/{{enrolmentId}}/weekly-patterns/preview"] = RouteCase.Household with { Body = _ => Pattern },
        [$"POST {Household}/absences"] =
            RouteCase.Household with { Body = ids => Absence(ids, "2026-12-04"), NamedInBody = [.. AbsenceNames, "receipt"] },
        [$"POST {Household}/absences/preview"] =
            RouteCase.Household with { Body = ids => Absence(ids, "2026-12-07"), NamedInBody = AbsenceNames },
        [$"POST {Household}/absences/{{absenceId}}/withdrawal"] = RouteCase.Household,
    };

    /// <summary>The first act of the digest "walk": a decision under it returns this one.</summary>
    private const string DecidedClosure = "walk-0";

    private readonly HttpClient _client = host.Client(role: null, "nobody");

    private RouteWalk Walk => new(_client, ApiRoutes.Of(host.Services), TestTokens.IssuerFor("reservations"), Cases);

    private static object Closure => new { place = "PINS", from = "2028-08-21", to = "2028-08-21", reason = "Travaux" };

    /// <summary>An act that no job carries out, since its import has not begun it.</summary>
    private static CancellationAct Decided => new()
    {
        Id = DecidedClosure,
        Kind = ActKind.Import,
        Digest = "walk",
        DecidedAt = ReservationsHost.Morning,
        State = ActState.Decided,
    };

    private static JsonContent Pattern =>
        JsonContent.Create(new { weekdays = new[] { "monday" }, from = "2027-03-01", to = "2027-03-31", action = "remove" });

    public void Dispose() => _client.Dispose();

    [Fact]
    public void Routes_All_HaveACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public Task EveryRoute_WithoutValidToken_IsRefused() => Walk.AssertForgedTokensAreRefusedAsync(Any);

    [Fact]
    public Task EveryRoute_ForeignClient_OpensHouseholdRoutesForFamiliesOnly() => Walk.AssertForeignClientsAreForbiddenAsync(Any);

    [Fact]
    public Task EveryRoute_OverlongIds_AreRefusedBeforeAnythingIsRead() => Walk.AssertOverlongIdsAreNotReadAsync(Any);

    [Fact]
    public Task EveryRoute_WrongRole_IsForbidden() => Walk.AssertWrongRolesAreForbiddenAsync(Any);

    [Fact]
    public async Task EveryRoute_IdsOfAnotherHousehold_AreNotFoundAndChangeNothing()
    {
        var (ours, theirs) = (await ThingsOfAsync(Pupil.Next()), await ThingsOfAsync(Pupil.Next()));
        var nobodys = theirs.Nobodys().With(["receipt"], _ => host.Receipt("nobody"));
        Assert.InRange(await Walk.AssertForeignIdsAreNotThereAsync(ours, theirs, nobodys,
            host.Services.GetRequiredService<IMongoDatabase>()), 20, 200);
        await Walk.AssertOwnIdsAreThereAsync(ours);
    }

    [Fact]
    public async Task HouseholdRoutes_OwnHouseholdOfAnAgent_AreNotFoundAndChangeNothing()
    {
        var ours = await ThingsOfAsync(Pupil.Next());
        var calls = await Walk.AssertNotThereForAgentAsync(
            agent => agent with { OwnHouseholds = ours.Household }, ours, host.Services.GetRequiredService<IMongoDatabase>(), "household");
        Assert.InRange(calls, 12, 50);
    }

    private async Task<NamedIds> ThingsOfAsync(Pupil pupil)
    {
        await host.Services.GetRequiredService<ActStore>().AddAsync(Decided, [], CancellationToken.None);
        using var parent = host.Parent(pupil);
        var absence = await host.DeclareAsync(parent, pupil, "2026-12-01", "2026-12-01");
        var (_, request) = await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        return Ids(pupil, absence, $"{request["id"]}");
    }

    /// <summary>For calls that are refused before their ids are read.</summary>
    private NamedIds Any => Ids(Pupil.First, Platform.Ids.New(), Platform.Ids.New());

    private NamedIds Ids(Pupil pupil, string absence, string request) =>
        new($"parent-of-{pupil.HouseholdId}", pupil.HouseholdId, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["household"] = pupil.HouseholdId,
            ["childId"] = pupil.ChildId,
            ["enrolmentId"] = pupil.EnrolmentId,
            ["absenceId"] = absence,
            ["requestId"] = request,
            ["receipt"] = host.Receipt(pupil.HouseholdId),
            ["month"] = "2026-12",
            ["closureId"] = DecidedClosure,
        });

    private static JsonContent Absence(NamedIds ids, string day) => JsonContent.Create(new
    {
        childId = ids["childId"],
        enrolmentIds = new[] { ids["enrolmentId"] },
        from = day,
        to = day,
        reason = "childIllness",
        receipts = new[] { ids["receipt"] },
    });
}
