using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Brings together what rules read about a planning: the enrolment, its days, its place's calendar, the town's rules.</summary>
internal sealed class PlanningReader(PlanningStore plannings, AbsenceStore absences)
{
    /// <summary>An enrolment's plannings of the school years that the period touches, in order; empty ones where nothing happened.</summary>
    public async Task<IReadOnlyList<PlanningContext>> ReadAsync(Town town, Enrolment enrolment, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var years = town.Calendar.YearsBetween(from, to).Select(year => year.Label).ToArray();
        var found = await plannings.ReadAllAsync(years.Select(year => Planning.IdOf(enrolment.Id, year)), cancel);
        return [.. years.Select(year => town.Context(
            enrolment, found.FirstOrDefault(planning => planning.SchoolYear == year) ?? Planning.Empty(enrolment.Id, year)))];
    }

    /// <summary>The days of an enrolment that an absence under review holds, with that absence's id.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, string>> UnderReviewAsync(Enrolment enrolment, CancellationToken cancel) =>
        HeldDays.Of(await absences.UnderReviewAsync([enrolment.ChildId], cancel), enrolment.Id);
}
