using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Compares what the files have with what is stored.</summary>
internal sealed class ImportPlanner(
    TownStore towns, EnrolmentStore enrolments, PlanningStore plannings, PlanningScan scan, TownClock clock)
{
    /// <param name="isComplete">Whether imported enrolments that the files no longer have end today.</param>
    public async Task<ImportPlan> PlanAsync(CsvImport import, ImportedTown imported, bool isComplete, CancellationToken cancel)
    {
        var stored = (await enrolments.AllAsync(cancel)).ToDictionary(enrolment => enrolment.Id, StringComparer.Ordinal);
        var planningIds = await plannings.IdsAsync(cancel);
        var before = await towns.FindAsync(cancel);
        var town = TownAfter(imported.Town, before);
        UsageCheck.Run(import, town, before, imported.Enrolments, stored.Values, planningIds);
        var changes = ChangesOf(imported, town, stored, isComplete).ToArray();
        foreach (var change in changes)
            stored[change.State.Id] = change.State;
        var cancelled = await AffectedDays.FindAsync(scan.ReadAsync(town, stored.Values, cancel), days: null);
        return new ImportPlan(imported, town, changes, cancelled, planningIds);
    }

    /// <summary>The files' town with the closures that were decided on a page: an import ends only what an import made.</summary>
    private static Town TownAfter(Town imported, Town? stored)
    {
        Domain.Calendar.Closure[] decided = [.. stored?.Calendar.Closures.Where(closure => closure.ActId is not null) ?? []];
        return imported with
        {
            Version = stored?.Version ?? 0,
            Calendar = imported.Calendar with { Closures = [.. imported.Calendar.Closures, .. decided] },
        };
    }

    private IEnumerable<Change<Enrolment>> ChangesOf(
        ImportedTown imported, Town town, Dictionary<string, Enrolment> stored, bool isComplete)
    {
        var now = clock.Now;
        string PlaceOf(Enrolment enrolment) => town.PlaceOf(enrolment).Code;
        var changed = imported.Enrolments
            .Select(enrolment => stored.TryGetValue(enrolment.Id, out var known)
                ? EnrolmentRules.Update(known, enrolment, PlaceOf(enrolment), now)
                : EnrolmentRules.Create(enrolment, PlaceOf(enrolment), now));
        if (!isComplete)
            return changed.OfType<Change<Enrolment>>();
        var inFiles = imported.Enrolments.Select(enrolment => enrolment.Id).ToHashSet(StringComparer.Ordinal);
        var missing = stored.Values.Where(enrolment => enrolment.IsImported && !inFiles.Contains(enrolment.Id));
        return changed
            .Concat(missing.Select(enrolment => EnrolmentRules.End(enrolment, clock.Today, PlaceOf(enrolment), now)))
            .OfType<Change<Enrolment>>();
    }
}
