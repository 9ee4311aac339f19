using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>Several journals, each newest first, as one.</summary>
internal static class MergedJournals
{
    public static async IAsyncEnumerable<JournalLine> Of(IReadOnlyList<IAsyncEnumerable<JournalLine>> journals)
    {
        var open = new List<IAsyncEnumerator<JournalLine>>();
        try
        {
            foreach (var journal in journals)
            {
                var lines = journal.GetAsyncEnumerator();
                open.Add(lines);
                if (!await lines.MoveNextAsync())
                    await CloseAsync(lines);
            }

            while (open.MaxBy(lines => (lines.Current.Entry.At, lines.Current.Entry.Id), NewestFirst) is { } newest)
            {
                yield return newest.Current;
                if (!await newest.MoveNextAsync())
                    await CloseAsync(newest);
            }
        }
        finally
        {
            foreach (var lines in open)
                await lines.DisposeAsync();
        }

        async Task CloseAsync(IAsyncEnumerator<JournalLine> lines)
        {
            open.Remove(lines);
            await lines.DisposeAsync();
        }
    }

    private static readonly Comparer<(DateTimeOffset At, string Id)> NewestFirst = Comparer<(DateTimeOffset At, string Id)>.Create(
        (one, other) => one.At.CompareTo(other.At) is var order and not 0 ? order : string.CompareOrdinal(one.Id, other.Id));

    /// <summary>
    /// The lines to show: the same act of one account in several services at the same time, such as a reading of the merged journal, is
    /// one line.
    /// </summary>
    public static IReadOnlyList<JournalLine> Collapse(IReadOnlyList<JournalLine> lines)
    {
        var shown = new List<JournalLine>();
        foreach (var line in lines)
        {
            if (shown is not [.., var last] || !IsSame(last, line))
                shown.Add(line);
        }

        return shown;
    }

    private static bool IsSame(JournalLine one, JournalLine other) =>
        one.Service != other.Service && one.Entry.Action == other.Entry.Action && one.Entry.AccountId == other.Entry.AccountId
        && one.Entry.HouseholdId == other.Entry.HouseholdId && one.Entry.At - other.Entry.At < SameTime;

    private static readonly TimeSpan SameTime = TimeSpan.FromSeconds(5);
}
