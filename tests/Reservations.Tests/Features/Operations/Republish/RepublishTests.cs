using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Domain.Plannings;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Operations.Republish;

[Collection(ReservationsService.Name)]
public sealed class RepublishTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Republish_EnrolmentAndPlanning_AreWholeUnderNewVersions()
    {
        await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]));
        await Host.SetAsync(Pupil.EnrolmentId, new DateOnly(2026, 11, 24), new PlanningDay(DayState.Served));

        Assert.Equal(0, await RunAsync());

        var stored = await Host.Services.GetRequiredService<PlanningStore>().ReadAsync(
            Pupil.EnrolmentId, TarnosCalendar.Year, CancellationToken.None);
        var message = await Host.DaysChangedAsync(Pupil.EnrolmentId, ChangeCauseKind.Republished, id: null);
        Assert.Equal(DaysReader.HeldBy(stored), new DaysReader().Read([message]).Held);
        Assert.Equal((stored.Version, true, ChangeActor.Town), (message.Version, message.Complete, message.Cause.Actor));
        Assert.Equal((TarnosCalendar.FirstDay, TarnosCalendar.LastDay), (message.From, message.To));
        var enrolment = await Eventually.Some(
            () => Task.FromResult(
                Host.EnrolmentsChanged.FirstOrDefault(one => one.EnrolmentId == Pupil.EnrolmentId && one.Version == 2)),
            "the enrolment arrived again");
        Assert.Equal((Pupil.ChildId, "CONCARET", TarnosCalendar.FirstDay), (enrolment.ChildId, enrolment.PlaceId, enrolment.From));
    }

    private Task<int> RunAsync() => Host.Services.GetServices<HostCommand>().First(command => command.Name == "republish")
        .Run(Host.Services, [], CancellationToken.None);
}
