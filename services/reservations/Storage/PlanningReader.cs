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

    /// <summary>
    /// The plannings of those of a child's enrolments that run in the period; null when the household has no enrolment of the child.
    /// </summary>
    public async Task<PlanningReading?> ReadChildAsync(
        HouseholdScope scope, string childId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var reading = towns.ReadAsync(cancel);
        var enrolled = (await enrolments.OfHouseholdAsync(scope, cancel)).Where(enrolment => enrolment.ChildId == childId).ToArray();
        var town = await reading;
        if (enrolled.Length == 0)
            return null;
        Enrolment[] running = [.. enrolled.Where(enrolment => enrolment.From <= to && enrolment.To >= from)];
        string[] ids = [.. running.Select(enrolment => enrolment.Id)];
        return ids.Length == 0
            ? new PlanningReading(town, [], [], [])
            : await ReadAsync(town, ids, Task.FromResult<IReadOnlyList<Enrolment>>(running), from, to, cancel);
    }

    /// <summary>The plannings of those of the enrolments that the household has, for the school years that the period touches;
    /// an empty planning where none is stored.</summary>
    public async Task<PlanningReading> ReadAsync(
        HouseholdScope scope, IReadOnlyCollection<string> enrolmentIds, DateOnly from, DateOnly to, CancellationToken cancel,
        bool withAbsences = true)
    {
        var town = await towns.ReadAsync(cancel);
        return await ReadAsync(town, enrolmentIds, enrolments.FindAsync(scope, enrolmentIds, cancel), from, to, cancel, withAbsences);
    }

    private async Task<PlanningReading> ReadAsync(
        Town town, IReadOnlyCollection<string> enrolmentIds, Task<IReadOnlyList<Enrolment>> enrolled, DateOnly from, DateOnly to,
        CancellationToken cancel, bool withAbsences = true)
    {
        string[] years = [.. town.Calendar.YearsBetween(from, to).Select(year => year.Label)];
        var reading = (
            Enrolments: enrolled,
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
    /// <summary>The part of one of the enrolments.</summary>
    public PlanningReading Of(Enrolment enrolment) =>
        this with { Enrolments = [enrolment], Contexts = [.. Contexts.Where(context => context.Enrolment.Id == enrolment.Id)] };

    /// <summary>The part of the school years that the period touches.</summary>
    public PlanningReading Between(DateOnly from, DateOnly to)
    {
        var years = Town.Calendar.YearsBetween(from, to).Select(year => year.Label).ToArray();
        return this with { Contexts = [.. Contexts.Where(context => years.Contains(context.Planning.SchoolYear))] };
    }

    /// <summary>Of the only enrolment: its days that belong to an absence under review, with that absence's id.</summary>
    public IReadOnlyDictionary<DateOnly, string> DaysUnderReview => Domain.Absences.DaysUnderReview.Of(UnderReview, Enrolments[0].Id);
}
