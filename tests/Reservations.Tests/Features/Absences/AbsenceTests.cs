using System.Net;
using System.Text.Json.Nodes;
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
public sealed class AbsenceTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Declare_LockedDays_IsUnderReviewAndPublishedOnce()
    {
        var (status, body) = await Parent.SendAsync("absences", Host.Absence(Pupil, "2026-11-30", "2026-12-02"));
        Assert.Equal((HttpStatusCode.Created, "underReview"), (status, $"{body["state"]}"));
        Assert.Matches("^ABS-2026-[0-9]{6}$", $"{body["number"]}");
        Assert.Equal("pending", await Parent.StateAsync(Pupil, "2026-12-01"));
        await Eventually.True(() => Task.FromResult(Host.Declared.Any(message => message.Request.Id == $"{body["id"]}")),
            "AbsenceDeclared arrived");
        var message = Assert.Single(Host.Declared, message => message.Request.Id == $"{body["id"]}");
        Assert.Equal([new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1)], Assert.Single(message.Days).Days);
        var enrolment = await Host.Services.GetRequiredService<EnrolmentStore>().FindAsync(Pupil.EnrolmentId, default);
        Assert.Equal([enrolment!.PlaceId], message.PlaceIds);
    }

    [Theory]
    [InlineData(Decision.Accepted, "absentJustified")]
    [InlineData(Decision.Refused, "absentRefused")]
    public async Task Settle_SameDecisionThreeTimes_MarksTheDaysAndPublishesOnce(Decision decision, string state)
    {
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        for (var delivery = 0; delivery < 3; delivery++)
            await Host.PublishAsync(AReview.Of(id, decision));
        await EndedAsync(id);
        Assert.Equal(state, await Parent.StateAsync(Pupil, "2026-12-01"));
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, "2026-12-03"));
        await Eventually.True(() => Task.FromResult(Host.Settled.Any(message => message.Request.Id == id)), "AbsenceSettled arrived");
        // Another absence is settled after it: by then a second message about the first would have arrived.
        var next = await Host.DeclareAsync(Parent, Pupil, "2026-12-04", "2026-12-04");
        await Host.PublishAsync(AReview.Of(next, Decision.Accepted));
        await Eventually.True(() => Task.FromResult(Host.Settled.Any(message => message.Request.Id == next)), "the next was settled");
        Assert.Equal(decision, Assert.Single(Host.Settled, message => message.Request.Id == id).Decision);
    }

    [Fact]
    public async Task Settle_ServedDay_IsUnchangedAndListed()
    {
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-11-30", "2026-12-01");
        var served = new DateOnly(2026, 11, 30);
        await Host.SetAsync(Pupil.EnrolmentId, served, new PlanningDay(DayState.Served));
        await Host.PublishAsync(AReview.Of(id, Decision.Accepted));
        var absence = await EndedAsync(id);
        Assert.Equal("2026-11-30", $"{absence["outcome"]!["servedDays"]![0]!["days"]![0]}");
        Assert.Equal("2026-12-01", $"{absence["outcome"]!["days"]![0]!["days"]![0]}");
        Assert.Equal("served", await Parent.StateAsync(Pupil, "2026-11-30"));
    }

    [Fact]
    public async Task Declare_RepeatAfterTheDecision_ReturnsWhatTheFirstReturned()
    {
        var (key, body) = (Ids.New(), Host.Absence(Pupil, "2026-12-01", "2026-12-01"));
        var first = await Parent.SendAsync("absences", body, key);
        await Host.PublishAsync(AReview.Of($"{first.Body["id"]}", Decision.Refused));
        await EndedAsync($"{first.Body["id"]}");

        var second = await Parent.SendAsync("absences", body, key);

        Assert.Equal(first.Status, second.Status);
        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
    }

    [Fact]
    public async Task Withdraw_BeforeTheDecision_KeepsTheDaysReservedAfterALateDecision()
    {
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        Assert.Equal(HttpStatusCode.OK, (await Parent.SendAsync($"absences/{id}/withdrawal", new { })).Status);
        Assert.Equal(HttpStatusCode.OK, (await Parent.SendAsync($"absences/{id}/withdrawal", new { })).Status);
        await Host.PublishAsync(AReview.Of(id, Decision.Accepted));
        var other = await Host.DeclareAsync(Parent, Pupil, "2026-12-04", "2026-12-04");
        await Host.PublishAsync(AReview.Of(other, Decision.Accepted));
        await EndedAsync(other);
        Assert.Equal("withdrawn", $"{(await Parent.ReadAsync($"absences/{id}"))["state"]}");
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, "2026-12-01"));
        Assert.Single(Host.Withdrawn, message => message.Request.Id == id);
    }

    [Fact]
    public async Task Withdraw_RacingTheDecision_HasOneOutcome()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
            var decided = Host.PublishAsync(AReview.Of(id, Decision.Refused));
            var (status, _) = await Parent.SendAsync($"absences/{id}/withdrawal", new { });
            await decided;
            if (status == HttpStatusCode.OK)
            {
                Assert.Equal("withdrawn", $"{(await Parent.ReadAsync($"absences/{id}"))["state"]}");
                continue;
            }

            Assert.Equal(HttpStatusCode.Conflict, status);
            Assert.Equal("refused", $"{(await EndedAsync(id))["state"]}");
        }
    }

    private Task<JsonNode> EndedAsync(string id) => Eventually.Some(async () =>
    {
        var absence = await Parent.ReadAsync($"absences/{id}");
        return absence["outcome"] is null ? null : absence;
    }, $"the settlement of {id}");
}
