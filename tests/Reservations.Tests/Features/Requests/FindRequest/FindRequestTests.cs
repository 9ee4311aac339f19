using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Requests.FindRequest;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class FindRequestTests(ReservationsHost host)
{
    private const string Path = "/api/reservations/requests?number=";

    [Fact]
    public async Task Find_NumberOfAnAbsence_NamesItsHousehold()
    {
        var (pupil, id, number) = await DeclareAsync();
        using var agent = host.Client("agent", "an-agent");

        var found = await FindAsync(agent, $" {number.ToLowerInvariant()} ");

        Assert.Equal(new FoundRequestResponse(id, number, RequestKind.Absence, pupil.HouseholdId), Assert.Single(found));
    }

    [Fact]
    public async Task Find_NumberOfAReservation_NamesItsHousehold()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        var body = (await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]))).Body;
        using var agent = host.Client("agent", "an-agent");

        var found = Assert.Single(await FindAsync(agent, $"{body["number"]}"));

        Assert.Equal((RequestKind.Reservations, pupil.HouseholdId), (found.Kind, found.HouseholdId));
    }

    [Fact]
    public async Task Find_NumberOfTheAgentsOwnHousehold_FindsNone()
    {
        var (pupil, _, number) = await DeclareAsync();
        using var own = host.Agent("*", pupil.HouseholdId);

        Assert.Empty(await FindAsync(own, number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABS-2026-000000000000000000000001")]
    public async Task Find_EmptyOrLongNumber_Is400(string number)
    {
        using var agent = host.Client("agent", "an-agent");
        using var answer = await agent.GetAsync($"{Path}{number}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<(Pupil Pupil, string Id, string Number)> DeclareAsync()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        var id = await host.DeclareAsync(parent, pupil, "2027-02-02", "2027-02-02");
        return (pupil, id, $"{(await parent.ReadAsync($"absences/{id}"))["number"]}");
    }

    private static async Task<FoundRequestResponse[]> FindAsync(HttpClient agent, string number) =>
        (await agent.GetFromJsonAsync<FoundRequestResponse[]>($"{Path}{Uri.EscapeDataString(number)}"))!;
}
