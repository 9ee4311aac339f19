using System.Net;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>The number of database commands per use case, which no noise disturbs.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class CommandCountTests(ReservationsHost host) : IAsyncLifetime
{
    private Pupil _pupil = Pupil.First;

    public async Task InitializeAsync() => _pupil = await host.NewPupilAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Month_OfAPlanning_IsReadByThreeCommands()
    {
        using var parent = host.Parent(_pupil);
        await parent.StateAsync(_pupil, "2026-12-01");
        using var commands = host.Commands.Listen();
        await parent.StateAsync(_pupil, "2027-01-04");
        Assert.Equal(["find absences", "find enrolments", "find plannings"], commands.Names.Order());
    }

    [Fact]
    public async Task Reservation_BeforeItsAnswer_SendsFiveCommandsOfWhichTwoWrite()
    {
        using var parent = host.Parent(_pupil);
        await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        using var commands = host.Commands.Listen();
        var (status, _) = await parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-02"]));
        Assert.Equal(HttpStatusCode.Created, status);
        // The mark, which the answer does not wait for, may be counted or not.
        Assert.Equal(
            ["find enrolments", "find plannings", "find requests", "insert requests", "update plannings"],
            commands.Names.Except(["update requests"]).Order());
    }
}
