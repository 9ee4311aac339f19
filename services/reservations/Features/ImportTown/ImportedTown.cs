using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.ImportTown;

/// <summary>All that the files of a town say, checked.</summary>
internal sealed record ImportedTown(Town Town, IReadOnlyList<Enrolment> Enrolments, IReadOnlyList<SeedRow> Seeds);

/// <summary>An enrolment starts with each of these weekdays reserved on which its place opens.</summary>
internal sealed record SeedRow(string EnrolmentId, IReadOnlyList<DayOfWeek> Weekdays, DateOnly From, DateOnly To);
