using System.Runtime.CompilerServices;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Reads the stored plannings of many enrolments, a batch at a time: for the town's acts and for imports.</summary>
internal sealed class PlanningScan(EnrolmentStore enrolments, PlanningStore plannings)
{
    private const int BatchSize = 200;

    /// <summary>The plannings of all enrolments at a place, or of all, by the rules of the given town.</summary>
    /// <param name="placeId">Null for all places.</param>
    public async IAsyncEnumerable<PlanningContext> ReadAsync(
        Town town, string? placeId, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        while (await enrolments.BatchAsync(placeId, after, BatchSize, cancel) is [.., { Id: var last }] batch)
        {
            await foreach (var context in ReadAsync(town, batch, cancel))
                yield return context;
            after = last;
        }
    }

    /// <summary>The stored plannings of these enrolments, whatever their school years.</summary>
    public async IAsyncEnumerable<PlanningContext> ReadAsync(
        Town town, IReadOnlyCollection<Enrolment> of, [EnumeratorCancellation] CancellationToken cancel)
    {
        var years = town.Calendar.SchoolYears.Select(year => year.Label).ToArray();
        foreach (var some in of.Chunk(BatchSize))
        {
            var byId = some.ToDictionary(enrolment => enrolment.Id, StringComparer.Ordinal);
            var stored = await plannings.ReadAllAsync(
                [.. from id in byId.Keys from year in years select Planning.IdOf(id, year)], cancel);
            foreach (var planning in stored)
                yield return town.Context(byId[planning.EnrolmentId], planning);
        }
    }
}
