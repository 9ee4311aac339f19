using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.Journals;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Journals;

public sealed class JournalFileTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33639980001")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task Write_ReasonThatASpreadsheetEvaluates_IsText(string reason)
    {
        var cell = (await CellsAsync(reason)).Last();

        Assert.DoesNotContain(cell.Trim('"')[0], "=+-@\t\r");
        Assert.EndsWith(reason, cell.Trim('"'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ReasonWithASeparatorAndQuotes_IsOneCell() =>
        Assert.Equal("\"a;\"\"b\"\"\"", (await CellsAsync("a;\"b\"")).Last());

    [Fact]
    public async Task Write_Entry_HasTheTownsTime() => Assert.Equal(["03/12/2026", "13:00:00"], (await CellsAsync("motif")).Take(2));

    private static async Task<IEnumerable<string>> CellsAsync(string reason)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var entry = new JournalEntry("e1", new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero), "a1", "agent", "h1", "endLink") { Reason = reason };
        await using var text = new StringWriter();
        await new JournalFile("journal.csv", [], zone).WriteAsync(
            text, new[] { new JournalLine("identity", entry) }.ToAsyncEnumerable(), CancellationToken.None);
        var line = text.ToString()[(text.ToString().IndexOf("\r\n", StringComparison.Ordinal) + 2)..];
        // The last two cells, number and period, are empty.
        return line[..^";;\r\n".Length].Split(';', 11);
    }
}
