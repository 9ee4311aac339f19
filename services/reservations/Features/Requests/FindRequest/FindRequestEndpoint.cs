using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Requests.FindRequest;

/// <summary>For agents: the request that a family names by its number; never one of the agent's own households.</summary>
internal static class FindRequestEndpoint
{
    private const int MaxCharacters = 30;
    private const string Search = "searchRequests";

    public static void Map(IEndpointRouteBuilder staff) => staff.MapGet("/requests", HandleAsync)
        .WithName("findRequest").WithSummary("Returns the request with a number, or none")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="number">Such as <c>ABS-2026-000123</c>, in upper or lower case, with or without spaces around it.</param>
    private static async Task<Results<Ok<FoundRequestResponse[]>, ProblemHttpResult>> HandleAsync(
        string? number, Actor agent, AbsenceStore absences, RequestStore requests, Journal journal, TownClock clock,
        CancellationToken cancel)
    {
        var wanted = (number ?? "").Trim().ToUpperInvariant();
        if (wanted.Length is 0 or > MaxCharacters)
            return Problems.Field("number", "Saisissez un numéro de demande, par exemple ABS-2026-000123.");
        var found = wanted.StartsWith(RequestNumbers.Absence, StringComparison.Ordinal)
            ? await absences.FindByNumberAsync(agent, wanted, cancel) is { } absence
                ? new FoundRequestResponse(absence.Id, absence.Number, RequestKind.Absence, absence.HouseholdId) : null
            : await requests.FindByNumberAsync(agent, wanted, cancel) is { } request
                ? new FoundRequestResponse(request.Id, request.Number, RequestKind.Reservations, request.HouseholdId) : null;
        await journal.WriteAsync(JournalEntry.Of(agent, Search, clock.Now) with { HouseholdId = found?.HouseholdId }, cancel);
        return TypedResults.Ok<FoundRequestResponse[]>(found is null ? [] : [found]);
    }
}
