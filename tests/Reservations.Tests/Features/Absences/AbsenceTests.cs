using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class AbsenceTests(ReservationsHost host) : IAsyncLifetime
{
    private Pupil _pupil = Pupil.First;

    public async Task InitializeAsync() => _pupil = await host.NewPupilAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Declare_LockedDays_IsUnderReviewAndPublishedOnce()
    {
        using var parent = host.Parent(_pupil);
        var (status, body) = await parent.SendAsync("absences", host.Absence(_pupil, "2026-11-30", "2026-12-02"));
        Assert.Equal((HttpStatusCode.Created, "underReview"), (status, $"{body["state"]}"));
        Assert.Matches("^ABS-2026-[0-9]{6}$", $"{body["number"]}");
        Assert.Equal("pending", await parent.StateAsync(_pupil, "2026-12-01"));
        await Eventually.True(() => Task.FromResult(host.Declared.Any(message => message.Request.Id == $"{body["id"]}")),
            "AbsenceDeclared arrived");
        var message = Assert.Single(host.Declared, message => message.Request.Id == $"{body["id"]}");
        Assert.Equal([new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1)], Assert.Single(message.Days).Days);
    }

    [Theory]
    [InlineData(Decision.Accepted, "absentJustified")]
    [InlineData(Decision.Refused, "absentRefused")]
    public async Task Settle_SameDecisionThreeTimes_MarksTheDaysAndPublishesOnce(Decision decision, string state)
    {
        using var parent = host.Parent(_pupil);
        var id = await host.DeclareAsync(parent, _pupil, "2026-12-01", "2026-12-01");
        for (var delivery = 0; delivery < 3; delivery++)
            await host.PublishAsync(AReview.Of(id, decision));
        await EndedAsync(parent, id);
        Assert.Equal(state, await parent.StateAsync(_pupil, "2026-12-01"));
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2026-12-03"));
        await Eventually.True(() => Task.FromResult(host.Settled.Any(message => message.Request.Id == id)), "AbsenceSettled arrived");
        // Another absence is settled after it: by then a second message about the first would have arrived.
        var next = await host.DeclareAsync(parent, _pupil, "2026-12-04", "2026-12-04");
        await host.PublishAsync(AReview.Of(next, Decision.Accepted));
        await Eventually.True(() => Task.FromResult(host.Settled.Any(message => message.Request.Id == next)), "the next was settled");
        Assert.Equal(decision, Assert.Single(host.Settled, message => message.Request.Id == id).Decision);
    }

    [Fact]
    public async Task Settle_ServedDay_IsUnchangedAndListed()
    {
        using var parent = host.Parent(_pupil);
        var id = await host.DeclareAsync(parent, _pupil, "2026-11-30", "2026-12-01");
        var served = new DateOnly(2026, 11, 30);
        await host.Services.GetRequiredService<PlanningStore>().ChangeAsync(Planning.IdOf(_pupil.EnrolmentId, "2026-2027"), planning =>
            new Change<Planning>(
                planning with
                {
                    Days = planning.Days.ToDictionary(day => day.Key, day => day.Key == served
                ? day.Value with { State = DayState.Served } : day.Value)
                }),
            CancellationToken.None);
        await host.PublishAsync(AReview.Of(id, Decision.Accepted));
        var absence = await EndedAsync(parent, id);
        Assert.Equal("2026-11-30", $"{absence["outcome"]!["servedDays"]![0]!["days"]![0]}");
        Assert.Equal("2026-12-01", $"{absence["outcome"]!["days"]![0]!["days"]![0]}");
        Assert.Equal("served", await parent.StateAsync(_pupil, "2026-11-30"));
    }

    [Fact]
    public async Task Declare_RepeatAfterTheDecision_ReturnsWhatTheFirstReturned()
    {
        using var parent = host.Parent(_pupil);
        var (key, body) = (Ids.New(), host.Absence(_pupil, "2026-12-01", "2026-12-01"));
        var first = await parent.SendAsync("absences", body, key);
        await host.PublishAsync(AReview.Of($"{first.Body["id"]}", Decision.Refused));
        await EndedAsync(parent, $"{first.Body["id"]}");

        var second = await parent.SendAsync("absences", body, key);

        Assert.Equal(first.Status, second.Status);
        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
    }

    [Fact]
    public async Task Withdraw_BeforeTheDecision_KeepsTheDaysReservedAfterALateDecision()
    {
        using var parent = host.Parent(_pupil);
        var id = await host.DeclareAsync(parent, _pupil, "2026-12-01", "2026-12-01");
        Assert.Equal(HttpStatusCode.OK, (await parent.SendAsync($"absences/{id}/withdrawal", new { })).Status);
        Assert.Equal(HttpStatusCode.OK, (await parent.SendAsync($"absences/{id}/withdrawal", new { })).Status);
        await host.PublishAsync(AReview.Of(id, Decision.Accepted));
        var other = await host.DeclareAsync(parent, _pupil, "2026-12-04", "2026-12-04");
        await host.PublishAsync(AReview.Of(other, Decision.Accepted));
        await EndedAsync(parent, other);
        Assert.Equal("withdrawn", $"{(await parent.ReadAsync($"absences/{id}"))["state"]}");
        Assert.Equal("reserved", await parent.StateAsync(_pupil, "2026-12-01"));
        Assert.Single(host.Withdrawn, message => message.Request.Id == id);
    }

    [Fact]
    public async Task Withdraw_RacingTheDecision_HasOneOutcome()
    {
        using var parent = host.Parent(_pupil);
        for (var round = 0; round < 20; round++)
        {
            var id = await host.DeclareAsync(parent, _pupil, "2026-12-01", "2026-12-01");
            var decided = host.PublishAsync(AReview.Of(id, Decision.Refused));
            var (status, _) = await parent.SendAsync($"absences/{id}/withdrawal", new { });
            await decided;
            if (status == HttpStatusCode.OK)
            {
                Assert.Equal("withdrawn", $"{(await parent.ReadAsync($"absences/{id}"))["state"]}");
                continue;
            }

            Assert.Equal(HttpStatusCode.Conflict, status);
            Assert.Equal("refused", $"{(await EndedAsync(parent, id))["state"]}");
        }
    }

    private static Task<System.Text.Json.Nodes.JsonNode> EndedAsync(HttpClient parent, string id) => Eventually.Some(async () =>
    {
        var absence = await parent.ReadAsync($"absences/{id}");
        return absence["outcome"] is null ? null : absence;
    }, $"the settlement of {id}");
}
