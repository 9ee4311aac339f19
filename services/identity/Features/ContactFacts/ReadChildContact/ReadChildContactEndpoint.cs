using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ReadChildContact;

/// <summary>A child's own contact facts, for the adults of the household and for agents, whose reading is in the journal.</summary>
internal static class ReadChildContactEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/children/{childId}/contact", HandleAsync)
        .WithName("ReadChildContact").WithSummary("Returns a child's own contact facts in this household")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ChildContactResponse>, ProblemHttpResult>> HandleAsync(
        string childId, HouseholdScope scope, HouseholdStore households, Journal journal, TownClock clock, CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } household || household.Children.All(child => child.Id != childId))
            return Problems.NotFound();
        if (scope.ByAgent)
            await journal.WriteAsync(JournalEntry.Of(scope, ContactJournal.ReadChildContact, clock.Now), cancel);
        return TypedResults.Ok(ChildContactResponses.Of(household, childId, scope, clock.Now));
    }
}
