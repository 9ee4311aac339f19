using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ReadAbsence;

/// <summary>One absence of the caller's household.</summary>
internal static class ReadAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/absences/{absenceId}", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(string absenceId, Caller caller, AbsenceStore absences, CancellationToken cancel) =>
        await absences.FindAsync(caller.Household, absenceId, cancel) is { } absence
            ? TypedResults.Ok(AbsenceAnswer.Of(absence))
            : Problems.NotFound();
}
