using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Compares what the files have with what is stored.</summary>
internal sealed class ImportPlanner(TownStore towns, EnrolmentStore enrolments)
{
    public async Task<ImportPlan> PlanAsync(CsvImport import, ImportedTown imported, CancellationToken cancel)
    {
        var stored = (await enrolments.AllAsync(cancel)).ToDictionary(enrolment => enrolment.Id, StringComparer.Ordinal);
        var town = imported.Town with { Version = (await towns.FindAsync(cancel))?.Version ?? 0 };
        UsageCheck.Run(import, town, imported.Enrolments, stored.Values);
        return new ImportPlan(
            imported, town, [.. imported.Enrolments.Select(enrolment => ChangeOf(enrolment, stored)).OfType<Change<Enrolment>>()]);
    }

    private static Change<Enrolment>? ChangeOf(Enrolment imported, Dictionary<string, Enrolment> stored) =>
        stored.TryGetValue(imported.Id, out var known) ? EnrolmentRules.Update(known, imported) : EnrolmentRules.Create(imported);
}
