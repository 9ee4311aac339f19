using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>
/// For agents: who did what for one household and when, newest first. Each reading is an entry itself. An agent's own household does not
/// exist for that agent.
/// </summary>
internal static class HouseholdJournalEndpoint
{
    public static void MapHouseholdJournal(this IEndpointRouteBuilder routes, string service) => routes.MapHousehold($"/api/{service}")
        .MapGet("/journal", HandleAsync).RequireAuthorization(Policies.Agent)
        .WithName("readHouseholdJournal").WithSummary("Returns a page of the journal of a household").WithTag(JournalEndpoint.Tag);

    /// <param name="actions">Only these actions, with commas between; every action when absent.</param>
    /// <param name="after">The cursor of the previous page; the newest entries when absent.</param>
    /// <param name="limit">Entries per page, from 1 to 200; 50 when absent.</param>
    private static async Task<Results<Ok<JournalResponse>, ProblemHttpResult>> HandleAsync(
        string? actions, string? after, int? limit, HouseholdScope scope, Journal journal, TownClock clock, CancellationToken cancel)
    {
        if (JournalPages.FaultOf(after, limit) is { } fault)
            return fault;
        await journal.WriteAsync(JournalEntry.Of(scope, JournalEndpoint.Read, clock.Now), cancel);
        var filter = JournalPages.Filter(actions) with { HouseholdId = scope.HouseholdId };
        return TypedResults.Ok(await JournalPages.ReadAsync(journal, scope.Actor, filter, after, limit, cancel));
    }
}
