using System.Net;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Closures;

[Collection(ClosuresService.Name)]
[Trait("Needs", "service")]
public sealed class ClosureTests(ReservationsHost host) : IAsyncLifetime
{
    private Pupil _pupil = Pupil.First;

    public async Task InitializeAsync() => _pupil = await host.NewPupilAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Decide_ClosureOnReservedDays_CancelsThemAndTellsTheFamilies()
    {
        using var agent = host.Client("agent", "an-agent");
        using var parent = host.Parent(_pupil);

        var (preview, act) = await agent.CloseAsync("2027-03-01", "2027-03-02");
        await host.CarryOutActsAsync();

        Assert.True(preview["reservedDays"]!.GetValue<int>() > 2);
        Assert.Equal(("closed", "closed"), (await parent.StateAsync(_pupil, "2027-03-01"), await parent.StateAsync(_pupil, "2027-03-02")));
        var part = (await CancelledAsync($"{act["id"]}")).Parts.Single(one => one.EnrolmentId == _pupil.EnrolmentId);
        Assert.Equal(
            (CancellationCause.Closure, "Journée pédagogique", "Restauration scolaire"), (part.Cause, part.Reason, part.Activity));
        Assert.Equal([new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 2)], part.Days);
        var listed = (await agent.ReadAsync("closures"))["closures"]!.AsArray().Single(closure => $"{closure!["id"]}" == $"{act["id"]}")!;
        Assert.Equal(("done", $"{preview["reservedDays"]}"), ($"{listed["state"]}", $"{listed["cancelledDays"]}"));
    }

    [Fact]
    public async Task List_MoreThanAPage_ContinuesAfterItsLastActAndRepeatsNone()
    {
        const int acts = 24, page = 20;
        using var agent = host.Client("agent", "an-agent");
        var store = host.Services.GetRequiredService<ActStore>();
        for (var number = 0; number < acts; number++)
        {
            // All at one instant, long ago: the id alone orders them.
            var act = new CancellationAct
            {
                Id = $"paged-{number:00}",
                Kind = ActKind.Import,
                Digest = $"paged-{number:00}",
                DecidedAt = DateTimeOffset.UnixEpoch,
                State = ActState.Done,
            };
            await store.AddAsync(act, [], CancellationToken.None);
        }

        List<string> listed = [];
        var address = "closures";
        while (await agent.ReadAsync(address) is { } read)
        {
            string[] ids = [.. read["closures"]!.AsArray().Select(closure => $"{closure!["id"]}")];
            Assert.InRange(ids.Length, 0, page);
            Assert.Empty(ids.Intersect(listed, StringComparer.Ordinal));
            listed.AddRange(ids);
            if (read["next"] is not { } next)
                break;
            address = $"closures?after={next}";
        }

        var paged = listed.Where(id => id.StartsWith("paged-", StringComparison.Ordinal)).ToArray();
        Assert.Equal(Enumerable.Range(0, acts).Select(number => $"paged-{acts - 1 - number:00}"), paged);
        Assert.Equal(paged, listed.TakeLast(acts));
    }

    [Fact]
    public async Task Decide_AnotherDigest_IsRefusedWithTheNewPreviewAndSavesNothing()
    {
        using var agent = host.Client("agent", "an-agent");
        using var parent = host.Parent(_pupil);
        var closure = Acts.Closure("2027-03-04", "2027-03-04");
        var (_, preview) = await agent.SendAsync("closures/preview", closure);
        await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-03-04"]));

        var (status, problem) = await agent.SendAsync("closures", new { closure, digest = $"{preview["digest"]}" });

        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Equal(preview["reservedDays"]!.GetValue<int>() - 1, problem["preview"]!["reservedDays"]!.GetValue<int>());
        Assert.Empty(await host.Services.GetRequiredService<ActStore>().OpenAsync(1, CancellationToken.None));
    }

    [Fact]
    public async Task Decide_Twice_IsOneAct()
    {
        using var agent = host.Client("agent", "an-agent");
        var closure = Acts.Closure("2027-03-08", "2027-03-08");
        var (_, preview) = await agent.SendAsync("closures/preview", closure);
        var decision = new { closure, digest = $"{preview["digest"]}" };

        var both = await Task.WhenAll(agent.SendAsync("closures", decision), agent.SendAsync("closures", decision));
        await host.CarryOutActsAsync();
        var (_, later) = await agent.SendAsync("closures", decision);

        Assert.Equal($"{both[0].Body["id"]}", $"{both[1].Body["id"]}");
        Assert.Equal($"{both[0].Body["id"]}", $"{later["id"]}");
    }

    [Theory]
    [InlineData("NOWHERE", "2027-03-08", "2027-03-08", "Travaux", "place")]
    [InlineData("CONCARET", "2027-03-08", "2027-03-01", "Travaux", "to")]
    [InlineData("CONCARET", "2027-03-06", "2027-03-07", "Travaux", "from")]
    [InlineData("CONCARET", "2027-03-09", "2027-03-09", " ", "reason")]
    public async Task Preview_ThatCannotBe_NamesTheField(string place, string from, string to, string reason, string field)
    {
        using var agent = host.Client("agent", "an-agent");

        var (status, problem) = await agent.SendAsync("closures/preview", new { place, from, to, reason });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(field, problem["errors"]!.AsObject().Single().Key);
    }

    [Fact]
    public async Task TakeBack_Closure_RestoresTheDaysThatNobodyChanged()
    {
        using var agent = host.Client("agent", "an-agent");
        using var parent = host.Parent(_pupil);
        var (_, act) = await agent.CloseAsync("2027-03-15", "2027-03-16");
        await host.CarryOutActsAsync();
        await host.SetAsync(_pupil.EnrolmentId, new DateOnly(2027, 3, 16), new PlanningDay(DayState.Served));

        var (status, _) = await agent.SendAsync($"closures/{act["id"]}/withdrawal", new { });
        await host.CarryOutActsAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("reserved", "served"), (await parent.StateAsync(_pupil, "2027-03-15"), await parent.StateAsync(_pupil, "2027-03-16")));
        var message = await Eventually.Some(
            () => Task.FromResult(host.RestoredByTown.FirstOrDefault(restored => restored.Request.HouseholdId == _pupil.HouseholdId)),
            "the message");
        Assert.Equal([new DateOnly(2027, 3, 15)], message.Parts.Single(part => part.EnrolmentId == _pupil.EnrolmentId).Days);
        Assert.Equal("takenBack", $"{await StateOfAsync(agent, act)}");
    }

    [Fact]
    public async Task TakeBack_Closure_PublishesTheDayCancelledAndReservedAgain()
    {
        using var agent = host.Client("agent", "an-agent");
        var (_, act) = await agent.CloseAsync("2027-03-12", "2027-03-12");
        await host.CarryOutActsAsync();
        await agent.SendAsync($"closures/{act["id"]}/withdrawal", new { });
        await host.CarryOutActsAsync();

        var cancelled = await host.DaysChangedAsync(_pupil.EnrolmentId, ChangeCauseKind.Act, $"{act["id"]}");
        var restored = await host.DaysChangedAsync(_pupil.EnrolmentId, ChangeCauseKind.ActTakenBack, $"{act["id"]}");

        Assert.Equal(["2027-03-12 Reserved→Free"], cancelled.Texts());
        Assert.Equal(["2027-03-12 Free→Reserved"], restored.Texts());
        Assert.Equal((ChangeActor.Town, _pupil.HouseholdId), (restored.Cause.Actor, restored.Days[0].HouseholdAfter));
        Assert.True(cancelled.Version < restored.Version);
    }

    [Fact]
    public async Task TakeBack_UnknownOrUnfinishedAct_IsRefused()
    {
        using var agent = host.Client("agent", "an-agent");
        Assert.Equal(HttpStatusCode.NotFound, (await agent.SendAsync("closures/nothing/withdrawal", new { })).Status);
        var (_, act) = await agent.CloseAsync("2027-03-18", "2027-03-18");
        Assert.Equal(HttpStatusCode.Conflict, (await agent.SendAsync($"closures/{act["id"]}/withdrawal", new { })).Status);
        await host.CarryOutActsAsync();
    }

    [Fact]
    public async Task Import_AfterAClosure_KeepsIt()
    {
        using var agent = host.Client("agent", "an-agent");
        using var parent = host.Parent(_pupil);
        await agent.CloseAsync("2027-03-22", "2027-03-22");
        await host.CarryOutActsAsync();

        Assert.Equal(0, await host.ImportAsync(Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo")));

        Assert.Equal("closed", await parent.StateAsync(_pupil, "2027-03-22"));
    }

    private static async Task<string> StateOfAsync(HttpClient agent, System.Text.Json.Nodes.JsonNode act) =>
        $"{(await agent.ReadAsync("closures"))["closures"]!.AsArray().Single(closure => $"{closure!["id"]}" == $"{act["id"]}")!["state"]}";

    private Task<DaysCancelledByTown> CancelledAsync(string actId) => Eventually.Some(
        () => Task.FromResult(host.CancelledByTown.FirstOrDefault(
            cancelled => cancelled.ActId == actId && cancelled.Request.HouseholdId == _pupil.HouseholdId)),
        "the message about the cancelled days");
}
