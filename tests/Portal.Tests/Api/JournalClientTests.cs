using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Xunit;

namespace EspaceFamille.Portal.Tests.Api;

public sealed class JournalClientTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Merge_MoreThanAPage_ContinuesBehindTheLastLineOfIt()
    {
        var page = JournalClient.Merge([("identity", Answer(0, 15)), ("documents", Answer(100, 15))]);

        Assert.Equal(JournalClient.PageSize, page.Lines.Count);
        Assert.Equal(page.Lines.OrderByDescending(line => line.Entry.At), page.Lines);
        Assert.Equal(page.Lines[^1].Entry.Id, JournalCursor.Parse(page.Next!)!.Id);
    }

    [Fact]
    public void Merge_AllShown_HasNoNextPage() => Assert.Null(JournalClient.Merge([("identity", Answer(0, 2))]).Next);

    [Theory]
    [InlineData(Failure.SignedOut, Failure.SignedOut)]
    [InlineData(Failure.Unavailable, Failure.Unavailable)]
    [InlineData(Failure.NotFound, null)]
    internal void Merge_OneServiceFails_KeepsTheLinesOfTheOthers(Failure failure, Failure? expected)
    {
        var page = JournalClient.Merge([("identity", Answer(0, 1)), ("documents", new(null, failure))]);

        Assert.Equal((1, expected), (page.Lines.Count, page.Failure));
    }

    [Fact]
    public void Merge_NoServiceKnowsTheHousehold_IsNotFound()
    {
        var page = JournalClient.Merge([("identity", new(null, Failure.NotFound)), ("documents", new(null, Failure.NotFound))]);

        Assert.Equal(Failure.NotFound, page.Failure);
    }

    private static Answer<JournalResponse> Answer(int first, int count) => new(
        new([.. Enumerable.Range(first, count).Select(second => new JournalEntry(
            $"e{second:000}", Noon.AddSeconds(-second), "a1", "agent", "h1", "test"))], Next: null), null);
}
