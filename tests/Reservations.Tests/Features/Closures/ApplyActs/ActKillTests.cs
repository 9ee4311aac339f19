using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Closures.ApplyActs;

/// <summary>The job of the town's acts is interrupted before each of its database commands while families reserve the same days.</summary>
[Collection(ClosuresService.Name)]
[Trait("Needs", "service")]
public sealed class ActKillTests(ReservationsHost host)
{
    private const string Day = "2027-04-01";
    private const int Pupils = 6;
    private static readonly DateOnly Closed = new(2027, 4, 1);
    private int _accepted;

    [Fact]
    public async Task Closure_KilledAtEachStepWhileFamiliesBook_LeavesNoReservedDayOnAClosedDay()
    {
        using var agent = host.Client("agent", "an-agent");
        var pupils = await Task.WhenAll(Enumerable.Range(0, Pupils).Select(_ => host.NewPupilAsync()));
        using var booking = new CancellationTokenSource();
        // Another replica reads the town from its memory for a while: it reserves days that are closed already.
        await using var replica = host.Replica();
        replica.CreateClient().Dispose();
        var (_, act) = await agent.CloseAsync(Day, Day);
        var families = pupils.Select(pupil => BookAsync(replica, pupil, booking.Token)).ToArray();
        await Eventually.True(() => Task.FromResult(_accepted > Pupils), "families book");

        var kills = 0;
        while (!await IsKilledAsync(++kills))
        {
            // The next run is killed one command later.
        }

        await booking.CancelAsync();
        await Task.WhenAll(families);
        await host.CarryOutActsAsync();

        Assert.True(kills > 5, $"{kills} runs of the job");
        var plannings = await PlanningsAsync(pupils);
        Assert.Equal(Pupils, plannings.Count);
        Assert.All(plannings, planning => Assert.Null(planning.On(Closed)));
        Assert.All(plannings, planning => Assert.InRange(planning.Cancelled.Count(day => day.Day == Closed), 0, 1));
        Assert.Equal("done", $"{(await agent.ReadAsync("closures"))["closures"]!.AsArray().Single(
            closure => $"{closure!["id"]}" == $"{act["id"]}")!["state"]}");
        // A family that had cancelled the day itself gets none.
        var closed = plannings.Where(planning => planning.Cancelled.Any(day => day.Day == Closed))
            .Select(planning => planning.EnrolmentId);
        await AssertOneMessagePerHouseholdAsync($"{act["id"]}", pupils.IntersectBy(closed, pupil => pupil.EnrolmentId));
    }

    [Fact]
    public async Task Closure_PassKilledBetweenTwoChildrenOfAHousehold_IsOneMessageOnceBothAreCancelled()
    {
        using var agent = host.Client("agent", "an-agent");
        var pupil = await host.NewPupilAsync();
        // The pass reads it before all others.
        var sibling = await host.NewPupilAsync(pupil.HouseholdId, $"0000-{pupil.EnrolmentId}");
        var (_, act) = await agent.CloseAsync("2027-04-05", "2027-04-05");
        for (var kills = 1; await CancelledAsync(pupil, sibling) is 0; kills++)
            await IsKilledAsync(kills);
        Assert.Equal(1, await CancelledAsync(pupil, sibling));
        Assert.DoesNotContain(host.CancelledByTown, message => message.ActId == $"{act["id"]}");

        await CarryOutKilledAtEachStepAsync($"{act["id"]}");

        await AssertOneMessagePerHouseholdAsync($"{act["id"]}", [pupil]);
        var message = host.CancelledByTown.First(
            one => one.ActId == $"{act["id"]}" && one.Request.HouseholdId == pupil.HouseholdId);
        Assert.Equal(
            new[] { pupil.EnrolmentId, sibling.EnrolmentId }.Order(StringComparer.Ordinal),
            message.Parts.Select(part => part.EnrolmentId).Order(StringComparer.Ordinal));

        async Task<int> CancelledAsync(params Pupil[] both) =>
            (await PlanningsAsync(both)).Count(planning => planning.Cancelled.Count > 0);
    }

    [Fact]
    public async Task Closure_ReservationSavedAfterAPass_IsCancelledByTheNextOne()
    {
        using var agent = host.Client("agent", "an-agent");
        var pupil = await host.NewPupilAsync();
        var closed = new DateOnly(2027, 4, 2);
        var (_, act) = await agent.CloseAsync("2027-04-02", "2027-04-02");
        await host.StepAsync(CancellationToken.None);

        // A replica decided it before the closure.
        var plannings = host.Services.GetRequiredService<PlanningStore>();
        var id = Planning.IdOf(pupil.EnrolmentId, TarnosCalendar.Year);
        await host.EditAsync(pupil.EnrolmentId, planning => planning with
        {
            Days = new Dictionary<DateOnly, PlanningDay>(planning.Days) { [closed] = new(DayState.Reserved) },
            Cancelled = [],
        });
        await host.CarryOutActsAsync();

        var planning = Assert.Single(await plannings.ReadAllAsync([id], CancellationToken.None));
        Assert.Null(planning.On(closed));
        Assert.Equal($"{act["id"]}", Assert.Single(planning.Cancelled).ActId);
    }

    private Task<IReadOnlyList<Planning>> PlanningsAsync(IEnumerable<Pupil> pupils) =>
        host.Services.GetRequiredService<PlanningStore>().ReadAllAsync(
            [.. pupils.Select(pupil => Planning.IdOf(pupil.EnrolmentId, TarnosCalendar.Year))], CancellationToken.None);

    /// <summary>Kills each state's runs of the job one command later each time, until a run completes the state.</summary>
    private async Task CarryOutKilledAtEachStepAsync(string actId)
    {
        var store = host.Services.GetRequiredService<ActStore>();
        var (state, command) = (ActState.Decided, 0);
        while (await store.FindAsync(actId, CancellationToken.None) is { State: not ActState.Done } act)
        {
            (state, command) = (act.State, act.State == state ? command + 1 : 1);
            await IsKilledAsync(command);
        }
    }

    private async Task AssertOneMessagePerHouseholdAsync(string actId, IEnumerable<Pupil> pupils)
    {
        foreach (var pupil in pupils)
            await Eventually.True(
                () => Task.FromResult(host.CancelledByTown.Any(
                    message => message.ActId == actId && message.Request.HouseholdId == pupil.HouseholdId)), "the household's message");
        Assert.All(
            host.CancelledByTown.Where(message => message.ActId == actId).GroupBy(message => message.Request.HouseholdId),
            household => Assert.Single(household.Select(message => message.Version).Distinct()));
    }

    /// <summary>Runs the job and ends it before its nth command. False for a run that was killed; true once a run ends by itself.</summary>
    private async Task<bool> IsKilledAsync(int command)
    {
        using var kill = new CancellationTokenSource();
        using var recording = host.Commands.KillAt(command, kill);
        try
        {
            await host.StepAsync(kill.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reserves and cancels the day again and again.</summary>
    private async Task BookAsync(WebApplicationFactory<Program> replica, Pupil pupil, CancellationToken stop)
    {
        using var parent = replica.CreateClient();
        ReservationsHost.AuthorizeParent(parent, pupil);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var change = round % 2 == 0 ? Calls.Change([], [Day]) : Calls.Change([Day], []);
            var (status, _) = await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", change);
            if (status is System.Net.HttpStatusCode.Created)
                Interlocked.Increment(ref _accepted);
        }
    }
}
