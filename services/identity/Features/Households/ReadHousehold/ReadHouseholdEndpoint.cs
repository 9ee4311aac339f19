using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.ReadHousehold;

/// <summary>The address and people of a household, for its adults and for agents.</summary>
internal static class ReadHouseholdEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("", HandleAsync)
        .WithName("ReadHousehold")
        .WithSummary("Returns a household: address, adults and children");

    private static async Task<Results<Ok<HouseholdResponse>, ProblemHttpResult>> HandleAsync(
        HouseholdScope scope, HouseholdStore households, Journal journal, TownClock clock, CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } household)
            return Problems.NotFound();
        if (!scope.ByAgent)
            return TypedResults.Ok(HouseholdResponses.Of(household, scope.Actor.AccountId, clock.Now));
        await journal.WriteAsync(JournalEntry.Of(scope, HouseholdJournal.Read, clock.Now), cancel);
        return TypedResults.Ok(HouseholdResponses.Of(household));
    }
}
