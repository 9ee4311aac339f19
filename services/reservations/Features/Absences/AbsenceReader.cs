using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>Opens the reason and comment of an absence, which may be about health: an agent's reading is journalled first, and the
/// family sees when agents read them.</summary>
internal sealed class AbsenceReader(AbsenceSeal seal, Journal journal, TownClock clock)
{
    public async Task<AbsenceResponse> ReadAsync(Absence absence, HouseholdScope scope, CancellationToken cancel)
    {
        var response = absence.ToResponse(seal.Decrypt(absence));
        if (!scope.ByAgent)
            return response with
            {
                Readings = await journal.ReadingsAsync(scope.HouseholdId, JournalActions.ReadAbsence, absence.Id, cancel),
            };
        var entry = JournalEntry.Of(scope, JournalActions.ReadAbsence, clock.Now);
        await journal.WriteAsync(entry with { SubjectKind = JournalActions.Absence, SubjectId = absence.Id }, cancel);
        return response;
    }
}
