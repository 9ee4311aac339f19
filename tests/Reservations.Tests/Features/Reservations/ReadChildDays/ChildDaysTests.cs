using System.Net;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations.ReadChildDays;

[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ChildDaysTests(ReservationsHost host)
{
    [Fact]
    public async Task ChildDays_OfAMonth_AreThoseOfEachEnrolmentsPlanning()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        await host.DeclareAsync(parent, pupil, "2027-02-02", "2027-02-02");
        var calendars = (await parent.ReadAsync($"children/{pupil.ChildId}/days?from=2027-02-01&to=2027-02-28")).AsArray();
        var planning = await parent.ReadAsync($"enrolments/{pupil.EnrolmentId}/plannings/2027-02");
        var calendar = calendars.Single(one => $"{one!["enrolmentId"]}" == pupil.EnrolmentId)!;
        Assert.Equal("Restauration scolaire", $"{calendar["activity"]}");
        Assert.Equal(planning["days"]!.ToJsonString(), calendar["days"]!.ToJsonString());
        Assert.Equal("pending", $"{calendar["days"]![1]!["state"]}");
    }

    [Fact]
    public async Task ChildDays_OfAMonth_AreReadByThreeCommands()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        var path = $"children/{pupil.ChildId}/days?from=2027-02-01&to=2027-02-28";
        await parent.ReadAsync(path);
        using var commands = host.Commands.Listen(parent);
        await parent.ReadAsync(path);
        Assert.Equal(["find absences", "find enrolments", "find plannings"], commands.Names.Order());
    }

    [Fact]
    public async Task ChildDays_OutsideTheEnrolments_AreEmpty()
    {
        using var parent = host.Parent(Pupil.First);
        Assert.Empty((await parent.ReadAsync($"children/{Pupil.First.ChildId}/days?from=2020-02-01&to=2020-02-28")).AsArray());
    }

    [Fact]
    public async Task ChildDays_ChildOfAnotherHousehold_Returns404()
    {
        using var other = host.Parent(Pupil.Second);
        using var answer = await other.GetAsync(
            $"/api/reservations/households/mine/children/{Pupil.First.ChildId}/days?from=2027-02-01&to=2027-02-28");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
