using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Carries out a plan. Each write is idempotent: the next run completes one that was interrupted.</summary>
internal sealed class ImportWriter(TownStore towns, EnrolmentStore enrolments, PlanningStore plannings)
{
    public async Task WriteAsync(ImportPlan plan, CancellationToken cancel)
    {
        if (!await towns.PutAsync(plan.Town, cancel))
            throw new InvalidOperationException("The town was changed during the import: run it again.");
        await ImportProgress.WriteAsync("Inscriptions", plan.Changes.Count, plan.Changes, enrolments.SaveAsync, cancel);
        await WritePlanningsAsync(plan, cancel);
    }

    private async Task WritePlanningsAsync(ImportPlan plan, CancellationToken cancel)
    {
        var known = await plannings.IdsAsync(cancel);
        var openDays = plan.Town.Places.ToDictionary(
            place => place.Id, place => FirstReservations.OpenDaysOf(plan.Town.CalendarOf(place), plan.Town.Calendar),
            StringComparer.Ordinal);
        Enrolment[] seeded = [.. plan.Imported.Enrolments.Where(enrolment => plan.Imported.Seeds.Contains(enrolment.Id))];
        await ImportProgress.WriteAsync("Plannings", seeded.Length, seeded, async (enrolment, token) =>
        {
            var first = FirstReservations.Unfold(enrolment, plan.Imported.Seeds[enrolment.Id], openDays[enrolment.PlaceId]);
            foreach (var planning in first.Where(planning => !known.Contains(planning.Id)))
                await plannings.SaveAsync(planning, [], token);
        }, cancel);
    }
}
