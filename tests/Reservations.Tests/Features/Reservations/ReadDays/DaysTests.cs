using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ReadDays;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class DaysTests(ReservationsHost host)
{
    private Pupil _pupil = Pupil.First;

    [Fact]
    public async Task Days_OfAWeek_ContainTheRuleAndHowItIsCounted()
    {
        using var parent = host.Parent(_pupil);
        using var answer = await parent.GetAsync($"/api/reservations/households/mine/{Path("2026-12-14", "2026-12-20")}");
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal($"\"{body["version"]}\"", $"{answer.Headers.ETag}");
        Assert.Equal((_pupil.ChildId, "Restauration scolaire", "2026-09-01"),
            ($"{body["childId"]}", $"{body["activity"]}", $"{body["from"]}"));
        Assert.Equal("Un repas se réserve ou s’annule jusqu’à 15 jours avant, à 23\u00A0h\u00A059.", $"{body["noticeRule"]}");
        Assert.Equal(Enumerable.Range(14, 7).Select(day => $"2026-12-{day}"), body["days"]!.AsArray().Select(day => $"{day!["day"]}"));
        var thursday = body["days"]![3]!;
        Assert.Equal(("reserved", "2026-12-02T23:59:59.999+01:00"), ($"{thursday["state"]}", $"{thursday["deadline"]}"));
        Assert.Equal("15 jours avant, tous les jours comptent\u00A0: du mercredi 2 au mercredi 16 décembre.", $"{thursday["explanation"]}");
        var saturday = body["days"]![5]!;
        Assert.Equal(("closed", "Vacances scolaires : Noël."), ($"{saturday["state"]}", $"{saturday["reason"]}"));
        Assert.Null(saturday["explanation"]);
    }

    [Theory]
    [InlineData(false, "2026-12-07")]
    [InlineData(true, "2026-11-23")]
    public async Task Days_WithoutDates_AreThoseOfTheFirstWeekWithADayToChange(bool byAgent, string monday)
    {
        using var parent = host.Parent(_pupil);
        using var agent = host.Client("agent", "an-agent");
        var path = $"enrolments/{_pupil.EnrolmentId}/days";
        var body = byAgent ? await agent.ReadAsync($"households/{_pupil.HouseholdId}/{path}") : await parent.ReadAsync(path);
        Assert.Equal((monday, monday, 7), ($"{body["firstDay"]}", $"{body["days"]![0]!["day"]}", body["days"]!.AsArray().Count));
        Assert.Contains(body["days"]!.AsArray(), day => day!["canChange"]!.GetValue<bool>());
        Assert.Equal(await VersionAsync(parent), $"{body["version"]}");
    }

    [Fact]
    public async Task Days_BeforeTheFirstSchoolYear_AreOmitted()
    {
        using var parent = host.Parent(_pupil);
        var days = (await parent.ReadAsync(Path("2026-08-30", "2026-09-02")))["days"]!.AsArray();
        Assert.Equal(["2026-09-01", "2026-09-02"], days.Select(day => $"{day!["day"]}"));
    }

    [Fact]
    public async Task Version_AfterAChange_IsAnother()
    {
        _pupil = Pupil.Next();
        using var parent = host.Parent(_pupil);
        var before = await VersionAsync(parent);
        Assert.Equal(before, await VersionAsync(parent));
        await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        Assert.NotEqual(before, await VersionAsync(parent));
    }

    [Theory]
    [InlineData("2026-12-32", "2026-12-31", "from")]
    [InlineData("tomorrow", "2026-12-31", "from")]
    [InlineData("", "2026-12-31", "from")]
    [InlineData("2026-12-01", "01/12/2026", "to")]
    [InlineData("2026-12-02", "2026-12-01", "to")]
    [InlineData("2026-12-01", "2027-02-01", "to")]
    [InlineData("0001-01-01", "9999-12-31", "to")]
    public async Task Days_InvalidPeriod_Returns400AtTheField(string from, string to, string field)
    {
        using var parent = host.Parent(_pupil);
        using var answer = await parent.GetAsync($"/api/reservations/households/mine/{Path(from, to)}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![field]);
    }

    [Theory]
    [InlineData("2026-12-01", "2027-01-31")]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData("9999-12-30", "9999-12-31")]
    public async Task Days_LongestPeriodAndExtremeDates_AreReturned(string from, string to)
    {
        using var parent = host.Parent(_pupil);
        Assert.NotNull((await parent.ReadAsync(Path(from, to)))["days"]);
    }

    [Fact]
    public async Task Days_EnrolmentOfAnotherHousehold_Returns404()
    {
        using var other = host.Parent(Pupil.Second);
        Assert.Equal(HttpStatusCode.NotFound,
            (await other.GetAsync($"/api/reservations/households/mine/{Path("2026-12-14", "2026-12-20")}")).StatusCode);
    }

    [Fact]
    public async Task Days_ForAnAgent_CanChangePastTheNoticeAndKeepTheFamilysReason()
    {
        using var agent = host.Client("agent", "an-agent");
        var days = (await agent.ReadAsync($"households/{_pupil.HouseholdId}/{Path("2026-11-30", "2026-12-02")}"))["days"]!;
        Assert.Equal((true, "locked"), (days[0]!["canChange"]!.GetValue<bool>(), $"{days[0]!["code"]}"));
        Assert.Equal((false, "closed"), (days[2]!["canChange"]!.GetValue<bool>(), $"{days[2]!["code"]}"));
        foreach (var household in new[] { Pupil.Second.HouseholdId, "nobody" })
            Assert.Equal(HttpStatusCode.NotFound,
                (await agent.GetAsync($"/api/reservations/households/{household}/{Path("2026-11-30", "2026-12-02")}")).StatusCode);
    }

    private async Task<string> VersionAsync(HttpClient parent) =>
        $"{(await parent.ReadAsync(Path("2026-12-14", "2026-12-20")))["version"]}";

    private string Path(string from, string to) => $"enrolments/{_pupil.EnrolmentId}/days?from={from}&to={to}";
}
