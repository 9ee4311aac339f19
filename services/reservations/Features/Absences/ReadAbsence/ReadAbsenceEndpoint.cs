using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences.ReadAbsence;

/// <summary>One absence of the household. Its reason and comment may be about health: an agent's reading is journalled first.</summary>
internal static class ReadAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/absences/{absenceId}", HandleAsync)
        .WithName("readAbsence").WithSummary("Returns an absence");

    private static async Task<Results<Ok<AbsenceResponse>, ProblemHttpResult>> HandleAsync(
        string absenceId, HouseholdScope scope, AbsenceStore absences, Journal journal, TownClock clock, CancellationToken cancel)
    {
        if (await absences.FindAsync(scope, absenceId, cancel) is not { } absence)
            return Problems.NotFound();
        if (scope.ByAgent)
        {
            var entry = JournalEntry.Of(scope, JournalActions.ReadAbsence, clock.Now);
            await journal.WriteAsync(entry with { SubjectKind = JournalActions.Absence, SubjectId = absence.Id }, cancel);
        }

        return TypedResults.Ok(absence.ToResponse());
    }
}
