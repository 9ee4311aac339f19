using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Routes;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.ReadAbsence;

/// <summary>One absence of the household.</summary>
internal static class ReadAbsenceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading("/absences/{absenceId}", HandleAsync);

    private static async Task<IResult> HandleAsync(string absenceId, AskedHousehold household, AbsenceStore absences, CancellationToken cancel) =>
        await absences.FindAsync(household.Id, absenceId, cancel) is { } absence
            ? TypedResults.Ok(AbsenceAnswer.Of(absence))
            : Problems.NotFound();
}
