using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>What an import will write.</summary>
/// <param name="Town">With the version that it replaces; 0 for the first import.</param>
/// <param name="Changes">Enrolments that are new, changed or ended.</param>
/// <param name="Cancelled">The reserved days that cannot stay reserved.</param>
/// <param name="PlanningIds">The plannings that are stored.</param>
internal sealed record ImportPlan(
    ImportedTown Imported, Town Town, IReadOnlyList<Change<Enrolment>> Changes, AffectedDays Cancelled, IReadOnlySet<string> PlanningIds)
{
    /// <summary>Identifies the cancellations, for <c>--accept</c>.</summary>
    public string Digest { get; } = Cancelled.DigestWith("import");
}
