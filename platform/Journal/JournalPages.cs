using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Platform;

/// <summary>A page of the journal as its routes read it.</summary>
internal static class JournalPages
{
    private const int DefaultCount = 50;
    private const int MaxCount = 200;

    /// <summary>Null where the parameters of the page can be read.</summary>
    public static ProblemHttpResult? FaultOf(string? after, int? limit) =>
        after is not null && JournalCursor.Parse(after) is null ? Problems.Field("after", "Ce repère de page n’existe pas.")
        : limit is < 1 or > MaxCount ? Problems.Field("limit", $"De 1 à {MaxCount} lignes se lisent à la fois.")
        : null;

    /// <param name="actions">With commas between; null for every action.</param>
    public static JournalFilter Filter(string? actions) => new()
    {
        Actions = actions?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };

    public static async Task<JournalResponse> ReadAsync(
        Journal journal, Actor reader, JournalFilter filter, string? after, int? limit, CancellationToken cancel)
    {
        var count = limit ?? DefaultCount;
        // One more than a page shows whether there is another.
        var entries = await journal.NewestAsync(reader, filter, after is null ? null : JournalCursor.Parse(after), count + 1, cancel);
        return entries.Count <= count
            ? new(entries, Next: null)
            : new([.. entries.Take(count)], $"{new JournalCursor(entries[count - 1].At, entries[count - 1].Id)}");
    }
}
