using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Portal.Api;
using Xunit;

namespace EspaceFamille.Portal.Tests.Api;

public sealed class RequestsClientTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Merge_TwoServices_IsNewestFirstAndContinuesWithOneCursor()
    {
        var merged = RequestsClient.Merge(Answer(open: 1, "a", 5, "c", 1), Answer(open: 1, "b", 3), limit: 2).Value!;
        var cursor = RequestCursor.TryRead(merged.Next)!;

        Assert.Equal(["a", "b"], merged.Items.Select(item => item.Id));
        Assert.Equal(2, merged.Open);
        Assert.Equal([false, false, true], new[] { Line("a", 5), Line("b", 3), Line("c", 1) }.Select(cursor.IsBefore));
    }

    [Fact]
    public void Merge_AllShown_HasNoNextPage() =>
        Assert.Null(RequestsClient.Merge(Answer(open: 0, "a", 5), Answer(open: 0, "b", 3), limit: 2).Value!.Next);

    [Fact]
    public void Merge_OneServiceUnavailable_KeepsTheOthersRequestsWithTheFailure()
    {
        var merged = RequestsClient.Merge(Answer(open: 0, "a", 5), new(null, Failure.Unavailable), limit: 2);

        Assert.Equal(("a", Failure.Unavailable), (Assert.Single(merged.Value!.Items).Id, merged.Failure));
    }

    [Fact]
    public void Merge_SessionEnded_HasNoRequests()
    {
        var merged = RequestsClient.Merge(Answer(open: 0, "a", 5), new(null, Failure.SignedOut), limit: 2);

        Assert.Equal((null, Failure.SignedOut), (merged.Value, merged.Failure));
    }

    [Fact]
    public void Merge_HouseholdThatOneServiceDoesNotKnow_IsNoFailure() =>
        Assert.Null(RequestsClient.Merge(Answer(open: 0, "a", 5), new(null, Failure.NotFound), limit: 2).Failure);

    private static Answer<RequestPageResponse> Answer(int open, params object[] lines) => new(
        new([.. lines.Chunk(2).Select(line => Line((string)line[0], (int)line[1]))], Next: null, open), Failure: null);

    private static RequestSummary Line(string id, int minute) => new(
        id, "ADR-2026-000001", RequestKind.AddressChange, RequestState.UnderReview, Noon.AddMinutes(minute),
        ChildId: null, ChildName: null, From: null, To: null, Days: 0);
}
