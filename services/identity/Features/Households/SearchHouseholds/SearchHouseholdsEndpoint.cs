using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.SearchHouseholds;

/// <summary>For agents: the households with a last name that starts with the given letters, 20 at most.</summary>
internal static class SearchHouseholdsEndpoint
{
    private const int MinLetters = 2;
    private const int MaxLetters = 50;
    private const int MaxFound = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/households", HandleAsync)
        .WithName("SearchHouseholds")
        .WithSummary("Finds households by the first letters of a last name")
        .ProducesValidationProblem();

    /// <param name="name">The first letters of a last name, whatever their case and accents.</param>
    private static async Task<Results<Ok<HouseholdResponse[]>, ProblemHttpResult>> HandleAsync(
        string? name, Actor actor, HouseholdStore households, Journal journal, TownClock clock, CancellationToken cancel)
    {
        var letters = SearchName.Of(name ?? "");
        if (letters.Length is < MinLetters or > MaxLetters)
            return Problems.Field("name", $"Saisissez au moins {MinLetters} lettres du nom de famille.");
        await journal.WriteAsync(JournalEntry.Of(actor, HouseholdJournal.Search, clock.Now), cancel);
        var found = await households.SearchAsync(letters, MaxFound, cancel);
        return TypedResults.Ok(found.Select(HouseholdResponses.Of).ToArray());
    }
}
