using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>A broker may deliver a message again, and not in its turn.</summary>
[Collection(SharedSystem.Name)]
public sealed class RedeliveryTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<RedeliveryTests>();

    [Fact]
    public async Task Messages_DeliveredThreeTimesMoreInAnotherOrder_ChangeNothing()
    {
        using var door = await BrokerDoor.OpenAsync(system.Options, BrokerDoor.OfAbsences);
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var agent = await Person.SignInAsync(system, Own.StaffLogin());
        using var mailbox = new Mailbox(system.Options.Mailbox);
        var (day, absence, number) = await AcceptedAsync(parent, agent);
        await mailbox.WaitForAsync(number, "pas facturé");
        var before = (await parent.GetAsync($"api/reservations/households/mine/absences/{absence}")).ToJsonString();

        foreach (var envelope in Enumerable.Repeat((await door.OfAsync(absence)).Reverse(), 3).SelectMany(messages => messages))
            await door.SendAgainAsync(envelope);

        // The queues are first in, first out: once a later absence is mailed, the duplicates have been consumed.
        var (_, _, later) = await AcceptedAsync(parent, agent);
        await mailbox.WaitForAsync(later, "pas facturé");
        Assert.Equal(before, (await parent.GetAsync($"api/reservations/households/mine/absences/{absence}")).ToJsonString());
        Assert.Equal("absentJustified", await parent.StateAsync(day));
        Assert.Equal(2, await mailbox.CountAsync(number));
    }

    private static async Task<(MealDay Day, string Absence, string Number)> AcceptedAsync(Parent parent, Person agent)
    {
        var day = await parent.ReservedDayAsync(canChange: true);
        var absence = await parent.DeclareAsync(day, await parent.UploadAsync());
        await agent.DecideAsync($"{absence["id"]}", "accept");
        await parent.EndsAsync($"{absence["id"]}", "accepted");
        return (day, $"{absence["id"]}", $"{absence["number"]}");
    }
}
