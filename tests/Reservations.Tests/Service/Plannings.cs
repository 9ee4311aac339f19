using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>Writes of plannings that no request makes.</summary>
internal static class Plannings
{
    /// <summary>The first reservations of an enrolment.</summary>
    public static async Task SeedAsync(this ReservationsHost host, string enrolmentId, IReadOnlyDictionary<DateOnly, PlanningDay> days)
    {
        var planning = Planning.Empty(enrolmentId, TarnosCalendar.Year);
        var change = await host.ChangeOfAsync(enrolmentId);
        Assert.True(await host.Services.GetRequiredService<PlanningStore>().SaveAsync(
            change(planning, planning with { Days = days }), CancellationToken.None));
    }

    public static async Task EditAsync(this ReservationsHost host, string enrolmentId, Func<Planning, Planning> edit)
    {
        var change = await host.ChangeOfAsync(enrolmentId);
        Assert.NotNull(await host.Services.GetRequiredService<PlanningStore>().ChangeAsync(
            Planning.IdOf(enrolmentId, TarnosCalendar.Year), planning => change(planning, edit(planning)), CancellationToken.None));
    }

    /// <summary>Sets one day, whatever it was.</summary>
    public static Task SetAsync(this ReservationsHost host, string enrolmentId, DateOnly day, PlanningDay state) => host.EditAsync(
        enrolmentId, planning => planning with { Days = new Dictionary<DateOnly, PlanningDay>(planning.Days) { [day] = state } });

    private static async Task<Func<Planning, Planning, PlanningChange>> ChangeOfAsync(this ReservationsHost host, string enrolmentId)
    {
        var town = await host.Services.GetRequiredService<TownStore>().ReadAsync(CancellationToken.None);
        var enrolment = (await host.Services.GetRequiredService<EnrolmentStore>().FindAsync(enrolmentId, CancellationToken.None))!;
        return (before, after) => new PlanningChange(
            town.Context(enrolment, before), after, PlanningCause.Import(host.TownTime.GetUtcNow()));
    }
}
