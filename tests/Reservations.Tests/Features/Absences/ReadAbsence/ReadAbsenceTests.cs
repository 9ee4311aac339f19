using System.Net;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.ReadAbsence;

/// <summary>The reason and comment of an absence are read with the right to review it, by whomever may act for the household.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ReadAbsenceTests(ReservationsHost host) : PupilFixture(host)
{
    [Theory]
    [InlineData(true, "childIllness")]
    [InlineData(false, null)]
    public async Task Read_ByAnAgentOfThePlaceOrOfAnother_ShowsOrHidesTheReason(bool isOfThePlace, string? reason)
    {
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        using var agent = Host.Agent($"absence:{(isOfThePlace ? await PlaceAsync() : "elsewhere")}");

        var absence = await agent.ReadAsync($"households/{Pupil.HouseholdId}/absences/{id}");

        Assert.Equal(("underReview", reason), ($"{absence["state"]}", absence["reason"]?.GetValue<string>()));
        var entries = await Host.Services.GetRequiredService<Journal>().NewestAsync(Pupil.HouseholdId, after: null, 10, default);
        Assert.Equal(isOfThePlace ? 1 : 0, entries.Count);
    }

    [Fact]
    public async Task Withdraw_ByAnAgentOfAnotherPlace_IsDoneWithoutShowingTheReason()
    {
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        using var agent = Host.Agent("absence:elsewhere");

        var (status, absence) = await agent.SendAsync(
            $"households/{Pupil.HouseholdId}/absences/{id}/withdrawal", new { onBehalf = new { reason = "Appel de la famille" } });

        Assert.Equal((HttpStatusCode.OK, "withdrawn"), (status, $"{absence["state"]}"));
        Assert.Null(absence["reason"]);
        Assert.Equal("childIllness", $"{(await Parent.ReadAsync($"absences/{id}"))["reason"]}");
    }

    private async Task<string> PlaceAsync() =>
        (await Host.Services.GetRequiredService<EnrolmentStore>().FindAsync(Pupil.EnrolmentId, default))!.PlaceId;
}
