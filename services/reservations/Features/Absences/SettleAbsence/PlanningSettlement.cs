using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>Writes a decision into every planning that the absence concerns, one after the other, in the order of their ids.</summary>
internal sealed class PlanningSettlement(PlanningStore plannings, TownStore towns)
{
    public async Task<AbsenceOutcome> ApplyAsync(Absence absence, CancellationToken cancel)
    {
        var calendar = (await towns.ReadAsync(cancel)).Calendar;
        var concerned =
            from claim in absence.Claims
            let year = calendar.YearOf(claim.Day)
            where year is not null
            group claim by (claim.EnrolmentId, Year: year.Label) into planning
            orderby Planning.IdOf(planning.Key.EnrolmentId, planning.Key.Year)
            select (planning.Key.EnrolmentId, planning.Key.Year, Claims: planning.ToArray());
        List<EnrolmentDays> settled = [], served = [];
        foreach (var (enrolmentId, year, claims) in concerned)
        {
            AbsenceSettlement? settlement = null;
            await plannings.ChangeAsync(Planning.IdOf(enrolmentId, year), planning =>
            {
                settlement = AbsenceSettlementRules.Settle(planning, absence.Id, claims, absence.State is AbsenceState.Accepted);
                return settlement.Changed ? new Change<Planning>(planning with { Days = settlement.Days }) : null;
            }, cancel);
            Add(settled, enrolmentId, settlement?.Settled);
            Add(served, enrolmentId, settlement?.Served);
        }

        return new AbsenceOutcome(settled, served);
    }

    private static void Add(List<EnrolmentDays> outcome, string enrolmentId, IReadOnlyList<DateOnly>? days)
    {
        if (days?.Count > 0)
            outcome.Add(new EnrolmentDays { EnrolmentId = enrolmentId, Days = days });
    }
}
