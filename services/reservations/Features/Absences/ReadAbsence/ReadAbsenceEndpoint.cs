using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences.ReadAbsence;

/// <summary>One absence of the household.</summary>
internal static class ReadAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapGet("/absences/{absenceId}", HandleAsync)
        .WithName("readAbsence").WithSummary("Returns an absence");

    private static async Task<Results<Ok<AbsenceResponse>, ProblemHttpResult>> HandleAsync(
        string absenceId, HouseholdScope scope, AbsenceStore absences, AbsenceReader reader, CancellationToken cancel) =>
        await absences.FindAsync(scope, absenceId, cancel) is { } absence
            ? TypedResults.Ok(await reader.ReadAsync(absence, scope, cancel))
            : Problems.NotFound();
}
