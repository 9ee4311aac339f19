namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>What a family wrote about an absence. It can reveal health data, so it is stored sealed only.</summary>
/// <param name="BodyHash">The hash of the declaration's body, by which a repeat under the same idempotency key is recognised.</param>
internal sealed record AbsenceDetails(AbsenceReason Reason, string? Comment, string BodyHash);
