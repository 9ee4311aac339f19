using System.Net;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Requests.ListRequests;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class RequestTests(ReservationsHost host)
{
    [Fact]
    public async Task Request_OfTheHousehold_ContainsItsDaysAndChild()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        var made = (await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests",
            Calls.Change([], ["2027-02-01", "2027-02-02"]))).Body;
        var request = await parent.ReadAsync($"requests/{made["id"]}");
        Assert.Equal(
            ($"{made["number"]}", "reservations", "accepted", pupil.ChildId, pupil.EnrolmentId, "Restauration scolaire"),
            ($"{request["number"]}", $"{request["kind"]}", $"{request["state"]}", $"{request["childId"]}", $"{request["enrolmentId"]}",
                $"{request["activity"]}"));
        Assert.Equal(["2027-02-01", "2027-02-02"], request["removed"]!.AsArray().Select(day => $"{day}"));
        Assert.Empty(request["added"]!.AsArray());
        Assert.Equal((false, null), (request["byAgent"]!.GetValue<bool>(), request["agentReason"]));

        var line = (await parent.ReadAsync("requests"))["items"]!.AsArray().Single(one => $"{one!["id"]}" == $"{made["id"]}")!;
        Assert.Equal((0, 2, 2), (line["added"]!.GetValue<int>(), line["removed"]!.GetValue<int>(), line["days"]!.GetValue<int>()));

        using var stranger = host.Parent(Pupil.Second);
        Assert.Equal(HttpStatusCode.NotFound,
            (await stranger.GetAsync($"/api/reservations/households/mine/requests/{made["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await parent.GetAsync("/api/reservations/households/mine/requests/none")).StatusCode);
    }

    [Fact]
    public async Task Requests_Filtered_MatchTheFilterAndCountAllOpenOnes()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        var withdrawn = await host.DeclareAsync(parent, pupil, "2026-12-03", "2026-12-03");
        await parent.SendAsync($"absences/{withdrawn}/withdrawal", new { });
        await host.DeclareAsync(parent, pupil, "2026-12-01", "2026-12-01");
        foreach (var (query, count) in new[]
        {
            ("", 3), ("?kind=&state=", 3), ("?kind=absence", 2), ("?kind=reservations", 1), ("?state=underReview", 1),
            ("?state=accepted", 1),
            ("?state=withdrawn&kind=absence", 1), ("?state=refused", 0), ("?kind=reservations&state=underReview", 0),
        })
        {
            var page = await parent.ReadAsync($"requests{query}");
            Assert.Equal((query, count, 1), (query, page["items"]!.AsArray().Count, page["open"]!.GetValue<int>()));
        }
    }

    [Theory]
    [InlineData("?kind=bills", "kind")]
    [InlineData("?state=open", "state")]
    [InlineData("?state=UnderReview", "state")]
    [InlineData("?state=1", "state")]
    public async Task Requests_UnknownFilter_Returns400AtTheField(string query, string field)
    {
        using var parent = host.Parent(Pupil.Second);
        using var answer = await parent.GetAsync($"/api/reservations/households/mine/requests{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{field}\":[", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
