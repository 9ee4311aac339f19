using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>What an import will write.</summary>
/// <param name="Town">With the version that it replaces; 0 for the first import.</param>
/// <param name="Changes">Enrolments that are new or changed.</param>
internal sealed record ImportPlan(ImportedTown Imported, Town Town, IReadOnlyList<Change<Enrolment>> Changes);
