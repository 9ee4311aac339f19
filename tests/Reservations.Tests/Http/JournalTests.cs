using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Http;

/// <summary>Every act of an agent on behalf of a household and every reading of an absence's reason is in the journal.</summary>
[Collection(ReservationsService.Name)]
public sealed class JournalTests(ReservationsHost host) : PupilFixture(host)
{
    private const string Reason = "Appel de la famille";

    [Fact]
    public async Task Acts_OfAnAgent_AreJournalledWithTheirReason()
    {
        using var agent = Host.Client("agent", "an-agent");
        var onBehalf = new { reason = Reason };
        var household = $"households/{Pupil.HouseholdId}";
        var (_, request) = await agent.SendAsync(
            $"{household}/enrolments/{Pupil.EnrolmentId}/requests", new { cancel = new[] { "2027-02-01" }, onBehalf });
        var (_, absence) = await agent.SendAsync($"{household}/absences", new
        {
            childId = Pupil.ChildId,
            enrolmentIds = new[] { Pupil.EnrolmentId },
            from = "2026-12-01",
            to = "2026-12-01",
            reason = "childIllness",
            onBehalf,
        });
        await agent.SendAsync($"{household}/absences/{absence["id"]}/withdrawal", new { onBehalf });

        await AssertJournalAsync(
            ("declareAbsence", $"{absence["id"]}", Reason), ("readAbsence", $"{absence["id"]}", null),
            ("submitRequest", $"{request["id"]}", Reason), ("withdrawAbsence", $"{absence["id"]}", Reason));
    }

    [Fact]
    public async Task Reading_OfAnAbsence_IsJournalledForAnAgentOnly()
    {
        using var agent = Host.Client("agent", "an-agent");
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        await Parent.ReadAsync($"absences/{id}");
        await agent.ReadAsync($"households/{Pupil.HouseholdId}/absences/{id}");

        await AssertJournalAsync(("readAbsence", id, null));
    }

    [Fact]
    public async Task Readings_OfAgents_AreShownToTheFamilyOncePerAgentAndVisit()
    {
        var (id, other) = (await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01"),
            await Host.DeclareAsync(Parent, Pupil, "2026-12-03", "2026-12-03"));
        Assert.Empty((await Parent.ReadAsync($"absences/{id}"))["readings"]!.AsArray());
        foreach (var account in new[] { "an-agent", "an-agent", "another-agent" })
        {
            using var agent = Host.Client("agent", account);
            Assert.Null((await agent.ReadAsync($"households/{Pupil.HouseholdId}/absences/{id}"))["readings"]);
        }

        var readings = (await Parent.ReadAsync($"absences/{id}"))["readings"]!.AsArray();

        Assert.Equal(2, readings.Count);
        Assert.All(readings, reading => Assert.Equal(
            Host.TownTime.GetUtcNow(), reading!.GetValue<DateTimeOffset>(), TimeSpan.FromMinutes(5)));
        Assert.Empty((await Parent.ReadAsync($"absences/{other}"))["readings"]!.AsArray());
    }

    /// <summary>The refusal of a withdrawal shows the absence as well.</summary>
    [Fact]
    public async Task Withdrawal_OfADecidedAbsence_IsJournalledAsAReading()
    {
        using var agent = Host.Client("agent", "an-agent");
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        await Host.PublishAsync(AReview.Of(id, Decision.Accepted));
        await Eventually.True(
            async () => $"{(await Parent.ReadAsync($"absences/{id}"))["state"]}" == "accepted", "the absence is accepted");

        var (status, problem) = await agent.SendAsync(
            $"households/{Pupil.HouseholdId}/absences/{id}/withdrawal", new { onBehalf = new { reason = Reason } });

        Assert.Equal((HttpStatusCode.Conflict, "childIllness"), (status, $"{problem["facts"]!["reason"]}"));
        await AssertJournalAsync(("readAbsence", id, null));
    }

    /// <summary>The entries of writes are brought to the journal by the outbox relay.</summary>
    private async Task AssertJournalAsync(params (string Action, string? SubjectId, string? Reason)[] expected)
    {
        var journal = Host.Services.GetRequiredService<Journal>();
        IReadOnlyList<JournalEntry> entries = [];
        await Eventually.True(
            async () => (entries =
                await journal.NewestAsync(Pupil.HouseholdId, after: null, 10, CancellationToken.None)).Count >= expected.Length,
            "the journal has the entries");
        Assert.Equal(expected,
            entries.Select(entry => (entry.Action, entry.SubjectId, entry.Reason)).OrderBy(entry => entry.Action, StringComparer.Ordinal));
        Assert.All(entries, entry =>
            Assert.Equal(("an-agent", "agent", Pupil.HouseholdId), (entry.AccountId, entry.Role, entry.HouseholdId)));
    }
}
