using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.DeclareAbsence;

/// <summary>An agent declares an absence on behalf of a household: the family's rules, without a document, with a reason.</summary>
[Collection(ReservationsService.Name)]
public sealed class DeclareOnBehalfTests(ReservationsHost host) : PupilFixture(host)
{
    private const string Reason = "Le père a appelé : fièvre depuis lundi.";

    [Fact]
    public async Task DeclareOnBehalf_WithoutDocument_IsUnderReviewWithTheAgentsReason()
    {
        var (status, body) = await DeclareAsync(Body($"  {Reason} "));
        Assert.Equal((HttpStatusCode.Created, "underReview"), (status, $"{body["state"]}"));
        Assert.Equal("pending", await Parent.StateAsync(Pupil, "2026-12-01"));
        var absence = await Parent.ReadAsync($"absences/{body["id"]}");
        Assert.Equal((true, Reason), (absence["byAgent"]!.GetValue<bool>(), $"{absence["agentReason"]}"));
        Assert.Empty(absence["documentIds"]!.AsArray());
        await Eventually.True(() => Task.FromResult(Host.Declared.Any(message => message.Request.Id == $"{body["id"]}")),
            "AbsenceDeclared arrived");
        var kept = await Host.Services.GetRequiredService<AbsenceStore>().FindAsync($"{body["id"]}", CancellationToken.None);
        Assert.Equal("an-agent", kept!.DeclaredBy);
    }

    [Fact]
    public async Task DeclareOnBehalf_HouseholdWithoutAccount_HasNoRecipientUntilAnAdultWithdraws()
    {
        var (_, body) = await DeclareAsync(Body(Reason));
        Assert.True(body["nobodyToldByMail"]!.GetValue<bool>());
        await Eventually.True(() => Task.FromResult(Host.Declared.Any(message => message.Request.Id == $"{body["id"]}")),
            "AbsenceDeclared arrived");
        Assert.Empty(Host.Declared.Single(message => message.Request.Id == $"{body["id"]}").Request.Recipients);
        await Parent.SendAsync($"absences/{body["id"]}/withdrawal", new { });
        await Eventually.True(() => Task.FromResult(Host.Withdrawn.Any(message => message.Request.Id == $"{body["id"]}")),
            "AbsenceWithdrawn arrived");
        Assert.Equal([$"parent-of-{Pupil.HouseholdId}"],
            Host.Withdrawn.Single(message => message.Request.Id == $"{body["id"]}").Request.Recipients);
    }

    [Fact]
    public async Task DeclareOnBehalf_SameKey_ReturnsTheFirstAbsenceOrRefusesAnotherBody()
    {
        var key = Ids.New();
        var first = await DeclareAsync(Body(Reason), key: key);
        var again = await DeclareAsync(Body(Reason), key: key);
        Assert.Equal((HttpStatusCode.Created, $"{first.Body["number"]}"), (again.Status, $"{again.Body["number"]}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DeclareAsync(Body("Autre motif"), key: key)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ab")]
    [InlineData("un motif\tavec une tabulation")]
    public async Task DeclareOnBehalf_InvalidReason_Returns422AtItsField(string? reason)
    {
        var (status, body) = await DeclareAsync(Body(reason));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(body["errors"]!["onBehalf.reason"]);
    }

    [Fact]
    public async Task DeclareOnBehalf_UnknownHouseholdOrEnrolment_IsRefused()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await DeclareAsync(Body(Reason), household: "nobody")).Status);
        var (status, body) = await DeclareAsync(Body(Reason), household: Pupil.Second.HouseholdId);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("Cette inscription n’existe pas.", $"{body["errors"]!["enrolmentIds"]![0]}");
        Assert.Equal(HttpStatusCode.BadRequest, (await DeclareAsync(Body(Reason), key: "short")).Status);
    }

    [Fact]
    public async Task Preview_AsAnAgent_IsTheFamilysAnswerWithoutLaterProof()
    {
        using var agent = Host.Client("agent", "an-agent");
        var own = await Parent.SendAsync("absences/preview", PreviewBody);
        var seen = await agent.SendAsync($"households/{Pupil.HouseholdId}/absences/preview", PreviewBody);
        Assert.NotEmpty(own.Body["laterProof"]!.AsArray());
        own.Body["laterProof"] = new JsonArray();
        Assert.Equal((own.Status, own.Body.ToJsonString()), (seen.Status, seen.Body.ToJsonString()));
        Assert.Equal("2026-12-01", $"{seen.Body["days"]![0]!["day"]}");
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> DeclareAsync(object body, string? key = null, string? household = null)
    {
        using var agent = Host.Client("agent", "an-agent");
        return await agent.SendAsync($"households/{household ?? Pupil.HouseholdId}/absences", body, key);
    }

    private object PreviewBody => new
    {
        childId = Pupil.ChildId,
        enrolmentIds = new[] { Pupil.EnrolmentId },
        from = "2026-12-01",
        to = "2026-12-01",
    };

    private object Body(string? reason) => new
    {
        childId = Pupil.ChildId,
        enrolmentIds = new[] { Pupil.EnrolmentId },
        from = "2026-12-01",
        to = "2026-12-01",
        reason = "childIllness",
        comment = "Fièvre",
        onBehalf = reason is null ? null : new { reason },
    };
}
