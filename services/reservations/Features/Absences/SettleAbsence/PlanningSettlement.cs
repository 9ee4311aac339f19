using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Absences.SettleAbsence;

/// <summary>Writes a decision into every planning that the absence concerns, one after the other, in the order of their ids.</summary>
internal sealed class PlanningSettlement(PlanningStore plannings, EnrolmentStore enrolments, TownStore towns)
{
    /// <param name="actor">Who decided: an agent, or the town by its settings.</param>
    public async Task<AbsenceOutcome> ApplyAsync(Absence absence, ChangeActor actor, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        var cause = new PlanningCause(ChangeCauseKind.Absence, absence.Id, absence.Number, absence.EndedAt!.Value, actor);
        var decision = new AppliedDecision(absence.Id, absence.State is AbsenceState.Accepted, absence.AppliedDecision());
        List<EnrolmentDays> settled = [], served = [];
        List<KeptDays> kept = [];
        foreach (var (enrolmentId, year, days) in Concerned(absence, town))
        {
            var enrolment = await enrolments.FindAsync(enrolmentId, cancel)
                ?? throw new InvalidOperationException($"Enrolment {enrolmentId} does not exist.");
            DayClaim[] claims = [.. absence.Claims.Where(claim => claim.EnrolmentId == enrolmentId && days.Contains(claim.Day))];
            Func<PlanningContext, AbsenceSettlement> settle = absence.Replaced is null
                ? context => AbsenceSettlementRules.Settle(context.Planning, decision, claims)
                : ChangeOf(absence, decision, enrolmentId, days, claims);
            AbsenceSettlement? settlement = null;
            await plannings.ChangeAsync(Planning.IdOf(enrolmentId, year), planning =>
            {
                var context = town.Context(enrolment, planning);
                settlement = settle(context);
                return settlement.Changed ? new PlanningChange(context, planning with { Days = settlement.Days }, cause) : null;
            }, cancel);
            Add(settled, enrolmentId, settlement?.Settled);
            Add(served, enrolmentId, settlement?.Served);
            kept.AddRange(KeptOf(enrolmentId, settlement));
        }

        return new AbsenceOutcome(settled, served) { KeptDays = kept };
    }

    private static IEnumerable<(string EnrolmentId, string Year, DateOnly[] Days)> Concerned(Absence absence, Town town) =>
        from enrolment in absence.Days
        from day in enrolment.Days
        let year = town.Calendar.YearOf(day)
        where year is not null
        group day by (enrolment.EnrolmentId, Year: year.Label) into planning
        orderby Planning.IdOf(planning.Key.EnrolmentId, planning.Key.Year)
        select (planning.Key.EnrolmentId, planning.Key.Year, planning.ToArray());

    private static Func<PlanningContext, AbsenceSettlement> ChangeOf(
        Absence absence, AppliedDecision decision, string enrolmentId, DateOnly[] days, DayClaim[] claims)
    {
        var (claimed, carried) = (claims.Select(claim => claim.Day).ToHashSet(), CarriedBy(absence, enrolmentId));
        return context => DecisionChangeRules.Apply(context, decision, days, claimed, carried);
    }

    private static HashSet<DateOnly> CarriedBy(Absence absence, string enrolmentId) =>
        [.. absence.ReplacedDays.Where(one => one.EnrolmentId == enrolmentId).SelectMany(one => one.Days)];

    private static IEnumerable<KeptDays> KeptOf(string enrolmentId, AbsenceSettlement? settlement) =>
        from kept in settlement?.Kept ?? []
        group kept.Day by kept.Reason into days
        select new KeptDays { EnrolmentId = enrolmentId, Reason = days.Key, Days = [.. days] };

    private static void Add(List<EnrolmentDays> outcome, string enrolmentId, IReadOnlyList<DateOnly>? days)
    {
        if (days?.Count > 0)
            outcome.Add(new EnrolmentDays { EnrolmentId = enrolmentId, Days = days });
    }
}
