using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Features.Closures;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Http;

/// <summary>A repeat under an idempotency key answers what the first answer said, whatever happened since, by one read.</summary>
[Collection(ClosuresService.Name)]
public sealed class RepeatTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task ChangeReservations_RepeatAfterAnotherChange_AnswersByteForByteByOneRead()
    {
        var path = $"enrolments/{Pupil.EnrolmentId}/requests";
        await RepeatAsync(Parent, path, Calls.Change([], ["2027-02-01"]), "find requests", () =>
            Parent.SendAsync(path, Calls.Change(["2027-02-01"], [])));
    }

    [Fact]
    public async Task ApplyWeeklyPattern_RepeatAfterAnotherChange_AnswersByteForByteByOneRead()
    {
        var pattern = new { from = "2027-02-01", to = "2027-02-12", weekdays = new[] { "monday" }, action = "remove" };
        await RepeatAsync(Parent, $"enrolments/{Pupil.EnrolmentId}/weekly-patterns", pattern, "find requests", () =>
            Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change(["2027-02-01"], [])));
    }

    [Fact]
    public async Task DeclareAbsence_RepeatAfterItsWithdrawal_AnswersByteForByteByOneRead()
    {
        await RepeatAsync(Parent, "absences", Host.Absence(Pupil, "2026-12-01", "2026-12-01"), "find absences", async () =>
        {
            var page = await Parent.ReadAsync("requests");
            await Parent.SendAsync($"absences/{page["items"]![0]!["id"]}/withdrawal", new { });
        });
    }

    [Fact]
    public async Task DecideClosure_RepeatAfterItWasTakenBack_AnswersByteForByteByOneRead()
    {
        using var agent = Host.Client("agent", "an-agent");
        var closure = Acts.Closure("2027-05-03", "2027-05-03");
        var (_, preview) = await agent.SendAsync("closures/preview", closure);
        await RepeatAsync(agent, "closures", new { closure, digest = $"{preview["digest"]}" }, "find acts", async () =>
        {
            await Host.CarryOutActsAsync();
            var list = await agent.ReadAsync("closures");
            await agent.SendAsync($"closures/{list["closures"]![0]!["id"]}/withdrawal", new { });
            await Host.CarryOutActsAsync();
        });
    }

    /// <param name="meanwhile">Changes what the first request made.</param>
    private async Task RepeatAsync(HttpClient client, string path, object body, string read, Func<Task> meanwhile)
    {
        var key = Ids.New();
        var first = await SendAsync(client, path, body, key);
        Assert.Equal(HttpStatusCode.Created, first.Status);
        await meanwhile();
        using var commands = Host.Commands.Listen(client);

        var again = await SendAsync(client, path, body, key);

        Assert.Equal(first, again);
        Assert.Equal([read], commands.Names.Except(["update requests"]));
    }

    private static async Task<(HttpStatusCode Status, string Body, string Location)> SendAsync(
        HttpClient client, string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Calls.Route(path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), $"{answer.Headers.Location}");
    }
}
