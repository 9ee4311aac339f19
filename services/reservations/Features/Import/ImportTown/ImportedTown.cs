using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>The content of the files of a town, validated.</summary>
/// <param name="Seeds">The first reservations, by enrolment.</param>
internal sealed record ImportedTown(Town Town, IReadOnlyList<Enrolment> Enrolments, ILookup<string, SeedRow> Seeds);

/// <summary>The weekdays that are reserved for an enrolment from the start, on the days on which its place opens.</summary>
internal sealed record SeedRow(IReadOnlyList<DayOfWeek> Weekdays, DateOnly From, DateOnly To);
