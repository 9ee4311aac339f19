using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>
/// Writes a decision to its absence. A changed decision claims the days of the absence again in the same write, so that a concurrent
/// declaration of one of them is either saved before, and keeps its day, or is refused as declared already.
/// </summary>
internal sealed class DecisionWriter(AbsenceStore absences)
{
    private const int Attempts = 20;

    /// <returns>The absence as stored, with this decision or another one; null when it does not exist.</returns>
    public async Task<Absence?> WriteAsync(SupportingDocumentsReviewed review, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var others = await ClaimedByOthersAsync(review.RequestId, cancel);
            try
            {
                return await absences.ChangeAsync(
                    review.RequestId, state => AbsenceDecisionRules.Decide(state, review, others, now), cancel);
            }
            catch (IndexTakenException) when (attempt < Attempts)
            {
                // Another absence claimed one of the days since they were read: it keeps the day.
            }
        }
    }

    /// <summary>Only an absence with an outcome claims its days again; one under review claims them still.</summary>
    private async Task<IReadOnlySet<string>> ClaimedByOthersAsync(string absenceId, CancellationToken cancel)
    {
        if (await absences.FindAsync(absenceId, cancel) is not { Outcome: not null } absence)
            return new HashSet<string>(StringComparer.Ordinal);
        var claiming = await absences.ClaimingAsync(absence.Days.Select(days => days.EnrolmentId), cancel);
        return claiming.Where(one => one.Id != absenceId).SelectMany(one => one.Claims).Select(claim => claim.Key)
            .ToHashSet(StringComparer.Ordinal);
    }
}
