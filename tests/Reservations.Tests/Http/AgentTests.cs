using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Http;

/// <summary>An agent reads the same about a household as the household itself.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class AgentTests(ReservationsHost host)
{
    [Fact]
    public async Task Agent_EveryReading_IsTheFamilysAnswer()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        using var agent = host.Client("agent", "an-agent");
        var request = (await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]))).Body["id"];
        var absence = await host.DeclareAsync(parent, pupil, "2026-12-01", "2026-12-01");
        string[] paths =
        [
            "children", "requests?kind=absence&limit=1", $"requests/{request}", $"absences/{absence}",
            $"enrolments/{pupil.EnrolmentId}/days?from=2027-02-01&to=2027-02-07",
        ];
        foreach (var path in paths)
        {
            var own = await parent.ReadAsync(path);
            // Who read it is for the family alone.
            (own as JsonObject)?.Remove("readings");
            Assert.Equal(own.ToJsonString(), (await agent.ReadAsync($"households/{pupil.HouseholdId}/{path}")).ToJsonString());
        }

        foreach (var path in paths[2..])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(agent, Pupil.Second.HouseholdId, path));
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(agent, "nobody", path));
    }

    [Theory]
    [InlineData("requests?state=open")]
    [InlineData("requests?limit=0")]
    public async Task Agent_BadWords_Are400(string path)
    {
        using var admin = host.Client("admin", "an-admin");
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(admin, Pupil.Second.HouseholdId, path));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string household, string path)
    {
        using var answer = await client.GetAsync($"/api/reservations/households/{household}/{path}");
        return answer.StatusCode;
    }
}
