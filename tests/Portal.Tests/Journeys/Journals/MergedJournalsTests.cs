using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.Journals;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Journals;

public sealed class MergedJournalsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_SeveralJournals_IsNewestFirst()
    {
        var merged = await MergedJournals.Of([Journal("identity", 9, 4), Journal("documents"), Journal("reservations", 8, 5, 1)])
            .ToListAsync();

        Assert.Equal([9, 8, 5, 4, 1], merged.Select(line => line.Entry.At.Minute));
    }

    [Fact]
    public void Collapse_OneReadingOfSeveralJournals_IsOneLine() =>
        Assert.Single(MergedJournals.Collapse([Line("identity", 1), Line("documents", 1)]));

    [Fact]
    public void Collapse_TwoReadingsOfOneJournal_AreTwoLines() =>
        Assert.Equal(2, MergedJournals.Collapse([Line("identity", 1), Line("identity", 1)]).Count);

    private static IAsyncEnumerable<JournalLine> Journal(string service, params int[] minutes) =>
        minutes.Select(minute => Line(service, minute)).ToAsyncEnumerable();

    private static JournalLine Line(string service, int minute) =>
        new(service, new($"{service}-{minute}", Noon.AddMinutes(minute), "a1", "agent", "h1", "readJournal"));
}
