using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Reads in one round what rules need about plannings: the enrolments, their days, the absences under review.</summary>
internal sealed class PlanningReader(EnrolmentStore enrolments, PlanningStore plannings, AbsenceStore absences, TownStore towns)
{
    /// <summary>One enrolment's plannings; null when the household does not have it.</summary>
    /// <param name="withAbsences">Whether the absences under review are read too.</param>
    public async Task<PlanningReading?> ReadAsync(
        HouseholdScope scope, string enrolmentId, DateOnly from, DateOnly to, CancellationToken cancel, bool withAbsences = true) =>
        await ReadAsync(scope, [enrolmentId], from, to, cancel, withAbsences) is { Enrolments: [_] } reading ? reading : null;

    /// <summary>The plannings of those of the enrolments that the household has, for the school years that the period touches;
    /// an empty planning where none is stored.</summary>
    public async Task<PlanningReading> ReadAsync(
        HouseholdScope scope, IReadOnlyCollection<string> enrolmentIds, DateOnly from, DateOnly to, CancellationToken cancel,
        bool withAbsences = true)
    {
        var town = await towns.ReadAsync(cancel);
        string[] years = [.. town.Calendar.YearsBetween(from, to).Select(year => year.Label)];
        var reading = (
            Enrolments: enrolments.FindAsync(scope, enrolmentIds, cancel),
            Plannings: plannings.ReadAllAsync([.. from id in enrolmentIds from year in years select Planning.IdOf(id, year)], cancel),
            UnderReview: withAbsences ? absences.ClaimingAsync(enrolmentIds, cancel) : Task.FromResult<IReadOnlyList<Absence>>([]));
        await Task.WhenAll(reading.Enrolments, reading.Plannings, reading.UnderReview);
        var (found, stored) = (await reading.Enrolments, await reading.Plannings);
        return new PlanningReading(
            town,
            [.. enrolmentIds.Select(id => found.FirstOrDefault(enrolment => enrolment.Id == id)).OfType<Enrolment>()],
            [
                .. from id in enrolmentIds
                   from enrolment in found
                   where enrolment.Id == id
                   from year in years
                   let planning = stored.FirstOrDefault(planning => planning.Id == Planning.IdOf(id, year))
                   select town.Context(enrolment, planning ?? Planning.Empty(id, year)),
            ],
            await reading.UnderReview);
    }
}

/// <param name="Contexts">One per enrolment and school year, in the order of both.</param>
/// <param name="UnderReview">The absences under review that name days of the enrolments.</param>
internal sealed record PlanningReading(
    Town Town, IReadOnlyList<Enrolment> Enrolments, IReadOnlyList<PlanningContext> Contexts, IReadOnlyList<Absence> UnderReview)
{
    /// <summary>Of the only enrolment: its days that belong to an absence under review, with that absence's id.</summary>
    public IReadOnlyDictionary<DateOnly, string> DaysUnderReview => Domain.Absences.DaysUnderReview.Of(UnderReview, Enrolments[0].Id);
}
