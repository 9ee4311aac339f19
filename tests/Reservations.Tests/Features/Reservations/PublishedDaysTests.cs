using System.Text.Json.Nodes;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations;

/// <summary>Requests and decided absences publish the days that they changed.</summary>
[Collection(ReservationsService.Name)]
public sealed class PublishedDaysTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Change_CancelledAndReservedAgain_PublishesBothWithTheHousehold()
    {
        var cancelled = await ChangedAsync([], ["2027-02-01"]);
        var reserved = await ChangedAsync(["2027-02-01"], []);

        Assert.Equal(["2027-02-01 Reserved→Free"], cancelled.Texts());
        Assert.Equal(["2027-02-01 Free→Reserved"], reserved.Texts());
        Assert.Equal(
            (Pupil.HouseholdId, null, null, Pupil.HouseholdId),
            (cancelled.Days[0].HouseholdBefore, cancelled.Days[0].HouseholdAfter, reserved.Days[0].HouseholdBefore,
                reserved.Days[0].HouseholdAfter));
        Assert.Equal((cancelled.Version + 1, "CONCARET", Pupil.ChildId), (reserved.Version, reserved.PlaceId, reserved.ChildId));
        Assert.True(reserved.Days[0] is { Limit: not null, LimitKept: true });
        Assert.Equal(ChangeActor.Household, reserved.Cause.Actor);
    }

    [Theory]
    [InlineData(null, ChangeActor.Agent)]
    [InlineData(false, ChangeActor.Agent)]
    [InlineData(true, ChangeActor.Town)]
    public async Task Settle_Acceptance_PublishesTheDayAndWhoDecided(bool? automatic, ChangeActor actor)
    {
        var id = await Host.DeclareAsync(Parent, Pupil, "2026-12-01", "2026-12-01");
        await Host.PublishAsync(AReview.Of(id, Decision.Accepted) with { Automatic = automatic });

        var message = await Host.DaysChangedAsync(Pupil.EnrolmentId, ChangeCauseKind.Absence, id);

        Assert.Equal(["2026-12-01 Reserved→AbsentJustified"], message.Texts());
        Assert.Equal((Pupil.HouseholdId, null), (message.Days[0].HouseholdAfter, message.Days[0].Limit));
        Assert.Equal((actor, $"{(await Parent.ReadAsync($"absences/{id}"))["number"]}"), (message.Cause.Actor, message.Cause.Number));
    }

    private async Task<PlanningDaysChanged> ChangedAsync(string[] reserve, string[] cancel)
    {
        var (_, body) = await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change(reserve, cancel));
        var message = await Host.DaysChangedAsync(Pupil.EnrolmentId, ChangeCauseKind.Request, IdOf(body));
        Assert.Equal($"{body["number"]}", message.Cause.Number);
        return message;
    }

    private static string IdOf(JsonNode body) => $"{body["id"]}";
}
