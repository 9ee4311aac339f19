using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Operations.Republish;

/// <summary>
/// Writes each enrolment and each of its plannings unchanged, with its message. It may be interrupted and run again at any time: readers
/// keep the highest version. Only the documents that are being written are in memory.
/// </summary>
internal sealed class Republication(TownStore towns, EnrolmentStore enrolments, PlanningStore plannings, TownClock clock)
{
    private int _plannings;

    /// <summary>How many of both were written; none before the first import.</summary>
    public async Task<(int Enrolments, int Plannings)> RunAsync(CancellationToken cancel)
    {
        if (await towns.FindAsync(cancel) is not { } town)
            return (0, 0);
        var ids = await enrolments.IdsAsync(cancel);
        await ImportProgress.WriteAsync("Inscriptions", ids.Count, ids, (id, token) => RepublishAsync(town, id, token), cancel);
        return (ids.Count, _plannings);
    }

    private async Task RepublishAsync(Town town, string enrolmentId, CancellationToken cancel)
    {
        var enrolment = await enrolments.ChangeAsync(
            enrolmentId, stored => EnrolmentRules.Republish(stored, town.PlaceOf(stored).Code, clock.Now), cancel);
        if (enrolment is null)
            return;
        string[] ids = [.. town.Calendar.SchoolYears.Select(year => Planning.IdOf(enrolmentId, year.Label))];
        var stored = await plannings.ReadAllAsync(ids, cancel);
        foreach (var id in stored.Select(planning => planning.Id))
            await plannings.ChangeAsync(
                id,
                planning => new PlanningChange(
                    town.Context(enrolment, planning), planning, PlanningCause.Republished(clock.Now)),
                cancel);
        Interlocked.Add(ref _plannings, stored.Count);
    }
}
