using System.Net;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations;

/// <summary>The number of database commands per use case, which no noise disturbs.</summary>
[Collection(ReservationsService.Name)]
public sealed class CommandCountTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Month_OfAPlanning_IsReadByThreeCommands()
    {
        await Parent.StateAsync(Pupil, "2026-12-01");
        using var commands = Host.Commands.Listen(Parent);
        await Parent.StateAsync(Pupil, "2027-01-04");
        Assert.Equal(["find absences", "find enrolments", "find plannings"], commands.Names.Order());
    }

    [Fact]
    public async Task Reservation_BeforeItsAnswer_SendsFiveCommandsOfWhichTwoWrite()
    {
        await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        using var commands = Host.Commands.Listen(Parent);
        var (status, _) = await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-02"]));
        Assert.Equal(HttpStatusCode.Created, status);
        // May be counted or not: the mark, which the answer does not wait for, and the next block of request numbers, one in 20.
        Assert.Equal(
            ["find enrolments", "find plannings", "find requests", "insert requests", "update plannings"],
            commands.Names.Except(["update requests", "findAndModify counters"]).Order());
    }
}
