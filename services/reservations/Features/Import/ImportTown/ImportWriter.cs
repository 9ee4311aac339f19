using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>
/// Carries out a plan. Each write is idempotent: the next run completes one that was interrupted. Cancellations are stored as an act
/// first, which the service's job carries out once the calendar and the enrolments are written.
/// </summary>
internal sealed class ImportWriter(
    TownStore towns, EnrolmentStore enrolments, PlanningStore plannings, ActStore acts, TownClock clock, TimeProvider time)
{
    public async Task WriteAsync(ImportPlan plan, CancellationToken cancel)
    {
        var act = plan.Cancelled.All.Count == 0 ? null : await acts.AddAsync(await ActOfAsync(plan, cancel), [], cancel);
        if (!await towns.PutAsync(plan.Town, cancel))
            throw new InvalidOperationException("The town was changed during the import: run it again.");
        await ImportProgress.WriteAsync("Inscriptions", plan.Changes.Count, plan.Changes, enrolments.SaveAsync, cancel);
        if (act is not null)
            await acts.ChangeAsync(act.Id, stored => ActRules.Begin(stored, time.GetUtcNow()), cancel);
        await WritePlanningsAsync(plan, cancel);
    }

    private async Task<CancellationAct> ActOfAsync(ImportPlan plan, CancellationToken cancel) => new()
    {
        Id = $"{plan.Digest}-{await acts.CountTakenBackAsync(plan.Digest, cancel)}",
        Kind = ActKind.Import,
        Digest = plan.Digest,
        DecidedAt = clock.Now,
        State = ActState.Decided,
    };

    private async Task WritePlanningsAsync(ImportPlan plan, CancellationToken cancel)
    {
        var openDays = plan.Town.Places.ToDictionary(
            place => place.Id, place => FirstReservations.OpenDaysOf(plan.Town.CalendarOf(place), plan.Town.Calendar),
            StringComparer.Ordinal);
        var cause = PlanningCause.Import(clock.Now);
        Enrolment[] seeded = [.. plan.Imported.Enrolments.Where(enrolment => plan.Imported.Seeds.Contains(enrolment.Id))];
        await ImportProgress.WriteAsync("Plannings", seeded.Length, seeded, async (enrolment, token) =>
        {
            var first = FirstReservations.Unfold(enrolment, plan.Imported.Seeds[enrolment.Id], openDays[enrolment.PlaceId]);
            foreach (var planning in first.Where(planning => !plan.PlanningIds.Contains(planning.Id)))
            {
                var context = plan.Town.Context(enrolment, Planning.Empty(enrolment.Id, planning.SchoolYear));
                await plannings.SaveAsync(new PlanningChange(context, planning, cause), token);
            }

        }, cancel);
    }
}
