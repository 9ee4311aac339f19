using System.Net.Http.Json;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>Every route, tried by everyone who has no business there.</summary>
[Collection(ReservationsService.Name)]
public sealed class RouteWalkTests(ReservationsHost host) : IDisposable
{
    private const string Own = "/api/reservations";
    private const string Named = $"{Own}/households/{{householdId}}";
    private const string Period = "?from=2026-12-01&to=2026-12-31";
    private static readonly string[] AbsenceNames = ["childId", "enrolmentId"];

    private static readonly Dictionary<string, RouteCase> Cases = new(StringComparer.Ordinal)
    {
        ["GET /api/{documentName}/openapi.json"] = RouteCase.Everyone,
        ["GET /api/reservations/journal"] = RouteCase.Admin,
        ["GET /health/live"] = RouteCase.Everyone,
        ["GET /health/ready"] = RouteCase.Everyone,
        ["GET /health/startup"] = RouteCase.Everyone,
        ["GET /metrics"] = RouteCase.Everyone,
        [$"GET {Own}/children"] = RouteCase.Family,
        [$"GET {Own}/agenda"] = RouteCase.Family with { Query = Period },
        [$"GET {Own}/requests"] = RouteCase.Family,
        [$"GET {Own}/requests/{{requestId}}"] = RouteCase.Family,
        [$"GET {Own}/absences/{{absenceId}}"] = RouteCase.Family,
        [$"GET {Own}/enrolments/{{enrolmentId}}/days"] = RouteCase.Family with { Query = Period },
        [$"GET {Own}/enrolments/{{enrolmentId}}/plannings/{{month}}"] = RouteCase.Family,
        [$"POST {Own}/enrolments/{{enrolmentId}}/requests"] = RouteCase.Family with { Body = _ => JsonContent.Create(Calls.Change([], ["2027-02-02"])) },
        [$"POST {Own}/enrolments/{{enrolmentId}}/weekly-patterns"] = RouteCase.Family with { Body = _ => Pattern },
        [$"POST {Own}/enrolments/{{enrolmentId}}/weekly-patterns/preview"] = RouteCase.Family with { Body = _ => Pattern },
        [$"POST {Own}/absences"] = RouteCase.Family with { Body = ids => Absence(ids, "2026-12-04"), NamedInBody = [.. AbsenceNames, "receipt"] },
        [$"POST {Own}/absences/preview"] = RouteCase.Family with { Body = ids => Absence(ids, "2026-12-07"), NamedInBody = AbsenceNames },
        [$"POST {Own}/absences/{{absenceId}}/withdrawal"] = RouteCase.Family,
        [$"GET {Own}/children/names"] = RouteCase.Agent with { Query = "?household={householdId}" },
        [$"GET {Named}/children"] = RouteCase.Agent,
        [$"GET {Named}/requests"] = RouteCase.Agent,
        [$"GET {Named}/requests/{{requestId}}"] = RouteCase.Agent,
        [$"GET {Named}/absences/{{absenceId}}"] = RouteCase.Agent,
        [$"GET {Named}/enrolments/{{enrolmentId}}/days"] = RouteCase.Agent with { Query = Period },
        [$"POST {Named}/enrolments/{{enrolmentId}}/requests"] = RouteCase.Agent with { Body = _ => JsonContent.Create(new { cancel = new[] { "2027-02-04" }, reason = "Appel de la famille" }) },
        [$"POST {Named}/absences"] = RouteCase.Agent with { Body = ids => Absence(ids, "2026-12-08"), NamedInBody = AbsenceNames },
        [$"POST {Named}/absences/preview"] = RouteCase.Agent with { Body = ids => Absence(ids, "2026-12-07"), NamedInBody = AbsenceNames },
    };

    private readonly HttpClient _client = host.Client(role: null, "nobody");

    private RouteWalk Walk => new(_client, ApiRoutes.Of(host.Services), TestTokens.IssuerFor("reservations"), Cases);

    private static JsonContent Pattern => JsonContent.Create(new { weekdays = new[] { "monday" }, from = "2027-03-01", to = "2027-03-31", action = "remove" });

    public void Dispose() => _client.Dispose();

    [Fact]
    public void EveryRoute_HasACase() => Walk.AssertEveryRouteHasACase();

    [Fact]
    public Task EveryRoute_WithoutAGoodToken_IsRefused() => Walk.AssertForgedTokensAreRefusedAsync(Any);

    [Fact]
    public Task EveryRoute_InAWrongRole_IsForbidden() => Walk.AssertWrongRolesAreForbiddenAsync(Any);

    [Fact]
    public async Task EveryRoute_WithWhatIsAnotherHouseholds_IsNotThereAndChangesNothing()
    {
        var (ours, theirs) = (await ThingsOfAsync(Pupil.Next()), await ThingsOfAsync(Pupil.Next()));
        var nobodys = theirs.Nobodys().With(["receipt"], _ => host.Receipt("nobody"));
        Assert.InRange(await Walk.AssertForeignIdsAreNotThereAsync(ours, theirs, nobodys, host.Services.GetRequiredService<IMongoDatabase>()), 20, 200);
        await Walk.AssertOwnIdsAreThereAsync(ours);
    }

    private async Task<NamedIds> ThingsOfAsync(Pupil pupil)
    {
        using var parent = host.Parent(pupil);
        var absence = await host.DeclareAsync(parent, pupil, "2026-12-01", "2026-12-01");
        var (_, request) = await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        return Ids(pupil, absence, $"{request["id"]}");
    }

    /// <summary>What is refused before its ids are looked at may name anything.</summary>
    private NamedIds Any => Ids(Pupil.First, Platform.Ids.New(), Platform.Ids.New());

    private NamedIds Ids(Pupil pupil, string absence, string request) => new($"parent-of-{pupil.HouseholdId}", pupil.HouseholdId, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["householdId"] = pupil.HouseholdId,
        ["childId"] = pupil.ChildId,
        ["enrolmentId"] = pupil.EnrolmentId,
        ["absenceId"] = absence,
        ["requestId"] = request,
        ["receipt"] = host.Receipt(pupil.HouseholdId),
        ["month"] = "2026-12",
    });

    private static JsonContent Absence(NamedIds ids, string day) => JsonContent.Create(new
    {
        childId = ids["childId"],
        enrolmentIds = new[] { ids["enrolmentId"] },
        from = day,
        to = day,
        reason = "childIllness",
        receipts = new[] { ids["receipt"] },
        agentReason = "Appel de la famille",
    });
}
