using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.DeclareAbsence;

/// <summary>Declarations whose proof follows, in the demo town: 48 hours, ten days at last, for three reasons.</summary>
[Collection(ReservationsService.Name)]
public sealed class LaterProofTests(ReservationsHost host) : PupilFixture(host)
{
    private static readonly DateTimeOffset Deadline = ReservationsHost.Morning.AddHours(48);
    private static readonly DateTimeOffset LastResort = new(2026, 12, 11, 23, 59, 59, 999, TimeSpan.FromHours(1));

    [Fact]
    public async Task Declare_ProofLater_WaitsWithItsDeadlineUntilTheProofIsThere()
    {
        var preview = await Parent.SendAsync("absences/preview", Body("childIllness", later: true));
        Assert.Equal(
            ["childIllness", "siblingIllness", "familyDeath"],
            preview.Body["laterProof"]!.AsArray().Select(offer => $"{offer!["reason"]}"));

        var (status, declared) = await Parent.SendAsync("absences", Body("childIllness", later: true));
        var id = $"{declared["id"]}";
        Assert.Equal((HttpStatusCode.Created, "underReview"), (status, $"{declared["state"]}"));
        Assert.Equal((Deadline, LastResort), (Instant(declared["proof"]!["deadline"]), Instant(declared["proof"]!["lastResort"])));
        var message = await Eventually.Some(
            () => Task.FromResult(Host.Declared.FirstOrDefault(one => one.Request.Id == id)), "AbsenceDeclared arrived");
        Assert.Equal((Deadline, LastResort), (message.ProofDue!.Deadline, message.ProofDue.LastResort));
        Assert.Equal(Deadline, Instant((await LineAsync(id))["proofDeadline"]));

        for (var delivery = 0; delivery < 2; delivery++)
            await Host.PublishAsync(Provided(id));
        await Eventually.True(
            async () => (await Parent.ReadAsync($"absences/{id}"))["proof"]!["receivedAt"] is not null, "the proof is recorded");
        Assert.Null((await LineAsync(id))["proofDeadline"]);
    }

    [Fact]
    public async Task Declare_ReasonWithoutOfferOrByAnAgent_IsRefused()
    {
        var (status, body) = await Parent.SendAsync("absences", Body("dispensation", later: true));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "laterProofNotOffered"), (status, $"{body["facts"]![0]!["reason"]}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Parent.SendAsync("absences", Body("childIllness", later: false))).Status);

        using var agent = Host.Agent("*");
        var onBehalf = await agent.SendAsync($"households/{Pupil.HouseholdId}/absences/preview", Body("childIllness", later: true));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, onBehalf.Status);
    }

    private static DateTimeOffset Instant(JsonNode? instant) => instant!.GetValue<DateTimeOffset>();

    private object Body(string reason, bool later) => new
    {
        childId = Pupil.ChildId,
        enrolmentIds = new[] { Pupil.EnrolmentId },
        from = "2026-12-01",
        to = "2026-12-01",
        reason,
        proofLater = later,
    };

    private async Task<JsonNode> LineAsync(string id) =>
        (await Parent.ReadAsync("requests"))["items"]!.AsArray().Single(line => $"{line!["id"]}" == id)!;

    private SupportingDocumentsProvided Provided(string id) => new()
    {
        RequestKind = RequestKind.Absence,
        RequestId = id,
        HouseholdId = Pupil.HouseholdId,
        Version = 2,
        ProvidedAt = Deadline.AddHours(-1),
        Due = new ProofDue { Deadline = Deadline, LastResort = LastResort },
    };
}
