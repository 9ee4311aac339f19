using EspaceFamille.EndToEnd.Tests.Stories;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>
/// Every page makes its calls of the API side by side, in one round. The session's read and a token's renewal are not counted: they
/// belong to no page. A form that is refused sends first and then reads what its page shows: two rounds. So does the queue of reviews
/// with a filter: documents alone knows which reviews it holds, reservations alone knows the children's names.
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class CallRoundTests(PortalProcess portal)
{
    [Fact]
    public void Pages_AllOfThePortal_HaveACase() => Assert.Equal(
        PortalRoutes.All.Order(StringComparer.Ordinal),
        PageCase.All.Select(page => page.Route).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PageCase.Cases), MemberType = typeof(PageCase))]
    public async Task Get_EachPage_MakesItsCallsInOneRound(string route, string path)
    {
        var page = PageCase.All.Single(one => one.Route == route && one.Path == path);
        var gate = portal.Issuer.Api.Gate;
        gate.Start();
        await VisitAsync(page, "a");
        var calls = gate.Calls;
        Assert.True(calls.Count >= page.Calls, $"{path} made {calls.Count} calls: {string.Join(", ", calls)}");

        await VisitAsync(page, "b", calls.Count - page.SecondRound);
        var incomplete = gate.Incomplete;
        Assert.True(
            incomplete is null,
            $"{path} needs more than one round: it waits for {string.Join(", ", incomplete ?? [])} "
            + $"before it calls {string.Join(", ", calls.Except(incomplete ?? []))}");
        Assert.Equal(calls.Order(StringComparer.Ordinal), gate.Calls.Order(StringComparer.Ordinal));
    }

    /// <summary>Each visit is another account's, with drafts of its own, so that both visits find the same.</summary>
    private async Task VisitAsync(PageCase page, string turn, int expected = 0)
    {
        var visitor = portal.Visitor();
        if (page.Role is { } role)
            await visitor.SignInAsync(role, $"{role}-{turn}-{page.Route}-{page.Path}");
        var draft = page.Before is null ? "" : await page.Before(visitor);
        portal.Issuer.Api.Gate.Start(expected);
        using var response = await visitor.GetAsync(page.Path.Replace("{draft}", draft, StringComparison.Ordinal));
        Assert.Equal((page.Path, page.Status), (page.Path, response.StatusCode));
    }
}
