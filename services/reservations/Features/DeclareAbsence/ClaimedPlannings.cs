using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>Reads what a claim is judged by: the plannings of those of its enrolments that the household has.</summary>
internal sealed class ClaimedPlannings(EnrolmentStore enrolments, TownStore towns, PlanningReader reader)
{
    public async Task<IReadOnlyList<ClaimedPlanning>> ReadAsync(AbsenceClaim claim, CancellationToken cancel)
    {
        var (claimed, town) = (new List<ClaimedPlanning>(), await towns.ReadAsync(cancel));
        foreach (var id in claim.EnrolmentIds.Distinct(StringComparer.Ordinal))
        {
            if (await enrolments.FindAsync(claim.HouseholdId, id, cancel) is not { } enrolment)
                continue;
            var underReview = (await reader.UnderReviewAsync(enrolment, cancel)).Keys.ToHashSet();
            claimed.AddRange((await reader.ReadAsync(town, enrolment, claim.From, claim.To, cancel))
                .Select(context => new ClaimedPlanning(context, underReview)));
        }

        return claimed;
    }
}
