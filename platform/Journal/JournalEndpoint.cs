using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>
/// For administrators: who did what, for whom and when, newest first. Each reading is an entry itself. Entries about an administrator's
/// own household do not exist for that administrator: a colleague reads them.
/// </summary>
internal static class JournalEndpoint
{
    /// <summary>The action of each reading of the journal.</summary>
    public const string Read = "readJournal";

    public static readonly ApiTag Tag = new("Journal", "Who read and wrote what, for administrators.");

    public static void MapJournal(this IEndpointRouteBuilder routes, string service)
    {
        var staff = routes.MapStaff($"/api/{service}", Policies.Admin).WithTag(Tag);
        staff.MapGet("/journal", HandleAsync).WithName("readJournal").WithSummary("Returns a page of the service's journal");
        JournalExportEndpoint.Map(staff);
    }

    /// <param name="household">Only entries about this household; all when absent.</param>
    /// <param name="account">Only what this account did; everybody when absent.</param>
    /// <param name="from">The first day; all earlier ones when absent.</param>
    /// <param name="until">The last day; all later ones when absent.</param>
    /// <param name="actions">Only these actions, with commas between; every action when absent.</param>
    /// <param name="after">The cursor of the previous page; the newest entries when absent.</param>
    /// <param name="limit">Entries per page, from 1 to 200; 50 when absent.</param>
    private static async Task<Results<Ok<JournalResponse>, ProblemHttpResult>> HandleAsync(
        string? household, string? account, DateOnly? from, DateOnly? until, string? actions, string? after, int? limit,
        Actor actor, Journal journal, TownClock clock, CancellationToken cancel)
    {
        if (JournalPages.FaultOf(after, limit) is { } fault)
            return fault;
        await journal.WriteAsync(JournalEntry.Of(actor, Read, clock.Now) with { HouseholdId = household }, cancel);
        var filter = JournalPages.Filter(actions) with { HouseholdId = household, AccountId = account };
        return TypedResults.Ok(await JournalPages.ReadAsync(journal, actor, filter.Within(from, until, clock.Zone), after, limit, cancel));
    }
}
