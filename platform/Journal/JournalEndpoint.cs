using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>A page of the journal, newest first.</summary>
/// <param name="Entries">The entries of the page.</param>
/// <param name="Next" example="2026-12-02T08:15:00.0000000Z_0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The cursor of the next page; null on the last one.
/// </param>
public sealed record JournalResponse(IReadOnlyList<JournalEntry> Entries, string? Next);

/// <summary>
/// For administrators: who did what, for whom and when, newest first. Each reading is an entry itself. Entries about an administrator's
/// own household do not exist for that administrator: a colleague reads them.
/// </summary>
internal static class JournalEndpoint
{
    private static readonly ApiTag Tag = new("Journal", "Who read and wrote what, for administrators.");
    private const int DefaultCount = 50;
    private const int MaxCount = 200;

    public static void MapJournal(this IEndpointRouteBuilder routes, string service) =>
        routes.MapStaff($"/api/{service}", Policies.Admin).MapGet("/journal", HandleAsync)
            .WithName("readJournal").WithSummary("Returns a page of the service's journal").WithTag(Tag);

    /// <param name="household">Only entries about this household; all when absent.</param>
    /// <param name="after">The cursor of the previous page; the newest entries when absent.</param>
    /// <param name="limit">Entries per page, from 1 to 200; 50 when absent.</param>
    private static async Task<Results<Ok<JournalResponse>, ProblemHttpResult>> HandleAsync(
        string? household, string? after, int? limit, Actor actor, Journal journal, TownClock clock, CancellationToken cancel)
    {
        var cursor = after is null ? null : JournalCursor.Parse(after);
        if (after is not null && cursor is null)
            return Problems.Field("after", "Ce repère de page n’existe pas.");
        if (limit is < 1 or > MaxCount)
            return Problems.Field("limit", $"De 1 à {MaxCount} lignes se lisent à la fois.");
        await journal.WriteAsync(JournalEntry.Of(actor, "readJournal", clock.Now) with { HouseholdId = household }, cancel);
        var count = limit ?? DefaultCount;
        var entries = await journal.NewestAsync(actor, household, cursor, count + 1, cancel);
        return entries.Count <= count
            ? TypedResults.Ok(new JournalResponse(entries, Next: null))
            : TypedResults.Ok(
                new JournalResponse([.. entries.Take(count)], $"{new JournalCursor(entries[count - 1].At, entries[count - 1].Id)}"));
    }
}
