using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>
/// For administrators: the entries of a period, streamed newest first, for a file of all services. The export is an entry itself, which is
/// written before the first byte.
/// </summary>
internal static class JournalExportEndpoint
{
    private const int MaxEntries = 50_000;
    private const string Export = "exportJournal";

    private static readonly string TooMany =
        $"Plus de {MaxEntries / 1000}\u00A0000 lignes correspondent\u00A0: choisissez une période plus courte ou un seul type.";

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/journal/export", HandleAsync)
        .WithName("exportJournal").WithSummary("Streams the entries of a period");

    /// <param name="household">Only entries about this household; all when absent.</param>
    /// <param name="account">Only what this account did; everybody when absent.</param>
    /// <param name="from">The first day; all earlier ones when absent.</param>
    /// <param name="until">The last day; all later ones when absent.</param>
    /// <param name="actions">Only these actions, with commas between; every action when absent.</param>
    private static async Task<Results<Ok<IAsyncEnumerable<JournalEntry>>, ProblemHttpResult>> HandleAsync(
        string? household, string? account, DateOnly? from, DateOnly? until, string? actions,
        Actor actor, Journal journal, TownClock clock, CancellationToken cancel)
    {
        var filter = (JournalPages.Filter(actions) with { HouseholdId = household, AccountId = account })
            .Within(from, until, clock.Zone);
        if (await journal.CountAsync(actor, filter, MaxEntries + 1, cancel) > MaxEntries)
            return Problems.Field("from", TooMany);
        await journal.WriteAsync(
            JournalEntry.Of(actor, Export, clock.Now) with { HouseholdId = household, Period = $"{from:yyyy-MM-dd} {until:yyyy-MM-dd}" },
            cancel);
        return TypedResults.Ok(journal.StreamAsync(actor, filter, cancel));
    }
}
