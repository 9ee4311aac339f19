using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.ReadHouseholdAccounts;

/// <summary>For agents: the accounts of a household's adults and the keys of their letters.</summary>
internal static class ReadHouseholdAccountsEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/accounts", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("ReadHouseholdAccounts")
        .WithSummary("Returns the accounts of a household's adults and the states of their access keys");

    private static async Task<Results<Ok<HouseholdAccountsResponse>, ProblemHttpResult>> HandleAsync(
        HouseholdScope scope, HouseholdStore households, AdultAccounts accounts, Journal journal, TownClock clock,
        CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } household)
            return Problems.NotFound();
        await journal.WriteAsync(JournalEntry.Of(scope, KeyJournal.ReadAccounts, clock.Now), cancel);
        return TypedResults.Ok(await accounts.OfAsync(household, cancel));
    }
}
