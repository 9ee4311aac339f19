using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ReadAgenda;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class AgendaTests(ReservationsHost host)
{
    [Fact]
    public async Task Agenda_AfterCancellationAndAbsence_ReturnsTheRemainingDays()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        await host.DeclareAsync(parent, pupil, "2027-02-02", "2027-02-02");
        var agenda = await parent.ReadAsync("agenda?from=2027-02-01&to=2027-02-07");
        var child = agenda.AsArray().Single(child => $"{child!["childId"]}" == pupil.ChildId)!;
        var lunches = child["days"]!.AsArray().Where(day => $"{day!["enrolmentId"]}" == pupil.EnrolmentId).ToArray();
        Assert.Equal(
            [("2027-02-02", "pending"), ("2027-02-04", "reserved"), ("2027-02-05", "reserved")],
            lunches.Select(day => ($"{day!["day"]}", $"{day["state"]}")));
        Assert.All(lunches, day => Assert.Equal("Restauration scolaire", $"{day!["activity"]}"));
    }

    [Fact]
    public async Task Agenda_OfAHousehold_ContainsItsOwnChildrenOnly()
    {
        using var parent = host.Parent(Pupil.Second);
        var enrolments = (await parent.ReadAsync("children")).AsArray()
            .SelectMany(child => child!["enrolments"]!.AsArray()).Select(enrolment => $"{enrolment!["enrolmentId"]}").ToHashSet();
        var agenda = (await parent.ReadAsync("agenda?from=2027-01-04&to=2027-03-06")).AsArray();
        Assert.NotEmpty(Days(agenda));
        Assert.All(Days(agenda), day => Assert.Contains($"{day["enrolmentId"]}", enrolments));
    }

    [Theory]
    [InlineData("", "from")]
    [InlineData("?from=2027-02-30&to=2027-03-01", "from")]
    [InlineData("?from=2027-02-01", "to")]
    [InlineData("?from=2027-02-01&to=2027-01-31", "to")]
    [InlineData("?from=2027-02-01&to=2027-04-04", "to")]
    public async Task Agenda_InvalidDates_Returns400AtTheField(string query, string field)
    {
        using var parent = host.Parent(Pupil.First);
        using var answer = await parent.GetAsync($"/api/reservations/households/mine/agenda{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![field]);
    }

    private static IEnumerable<JsonNode> Days(JsonArray agenda) =>
        agenda.SelectMany(child => child!["days"]!.AsArray()).Select(day => day!);
}
