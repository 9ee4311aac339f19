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
            from enrolment in absence.Days
            from year in enrolment.Days.GroupBy(day => calendar.YearOf(day)!.Label)
            orderby Planning.IdOf(enrolment.EnrolmentId, year.Key)
            select (enrolment.EnrolmentId, Year: year.Key, Days: year.ToArray());
        List<EnrolmentDays> settled = [], served = [];
        foreach (var (enrolmentId, year, days) in concerned)
        {
            AbsenceSettlement? settlement = null;
            await plannings.ChangeAsync(Planning.IdOf(enrolmentId, year), planning =>
            {
                settlement = AbsenceSettlementRules.Settle(planning, absence.Id, days, absence.State is AbsenceState.Accepted);
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
