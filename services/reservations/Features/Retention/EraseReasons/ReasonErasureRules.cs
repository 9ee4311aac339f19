using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Retention.EraseReasons;

/// <summary>Erases what a family wrote about an absence.</summary>
internal static class ReasonErasureRules
{
    /// <summary>Null when it was erased before, or decided since the limit.</summary>
    /// <param name="receipt">The entry for the journal.</param>
    public static Change<Absence>? Erase(Absence absence, DateTimeOffset limit, JournalEntry receipt, DateTimeOffset now) =>
        absence.DetailsErasedAt is null && (absence.EndedAt ?? absence.DeclaredAt) <= limit
            ? new(absence with { Details = null, DetailsErasedAt = now }, receipt)
            : null;
}
