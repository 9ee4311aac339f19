using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The queue of reviews, at the desk and on the dashboard of agents.</summary>
[Collection(SharedPortal.Name)]
public sealed class AgentQueueTests(PortalProcess portal)
{
    private const string Desk = "/agents/examens";

    [Fact]
    public async Task GetQueue_TwoWaiting_ListsThemOldestFirst()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Desk);

        Assert.Contains("52\u00A0examens en attente, le premier depuis", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("ABS-2026-000123", StringComparison.Ordinal) < page.IndexOf("ABS-2026-000131", StringComparison.Ordinal));
        Assert.Contains("Charlotte Toulemonde, ", page, StringComparison.Ordinal);
        Assert.Contains("du jeudi 26 au vendredi 27 novembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("/agents/examens?suite=absence-3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetQueue_DocumentsMissing_ListsThemAloneAndKeepsTheFilterOnTheNextPage()
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"{Desk}?pieces=missing");

        Assert.Contains("À étudier, pièce manquante\u00A0: 51\u00A0examens, par échéance", page, StringComparison.Ordinal);
        Assert.Contains("1\u00A0pièce manquante", page, StringComparison.Ordinal);
        // Their names are not on the page of names that has the same cursor.
        Assert.Contains("Coline Toulemonde, ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ABS-2026-000123", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"missing\" selected", page, StringComparison.Ordinal);
        Assert.Contains("/agents/examens?suite=absence-4&pieces=missing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetQueue_OfAPlace_SendsItAndKeepsItOnTheNextPage()
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"{Desk}?lieu={StubApi.PlaceId}");

        Assert.Contains("À étudier, 1-Restaurant Félix Concaret\u00A0: 52\u00A0examens, par échéance", page, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{StubApi.PlaceId}\" selected", page, StringComparison.Ordinal);
        Assert.Contains($"/agents/examens?suite=absence-3&lieu={StubApi.PlaceId}", page, StringComparison.Ordinal);
        Assert.Equal(StubApi.PlaceId, portal.Issuer.Api.QueueOfPlace);
    }

    [Fact]
    public async Task GetHome_TwoWaiting_CountsThemAndNamesTheOldest()
    {
        var page = await (await portal.AgentAsync()).ReadAsync("/");

        Assert.Contains("52\u00A0examens en attente, le premier depuis", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"count\" aria-hidden=\"true\">52</span>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("ABS-2026-000123", StringComparison.Ordinal) < page.IndexOf("ABS-2026-000131", StringComparison.Ordinal));
    }
}
