using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Pages of the journal: the entries of one household for agents, those of all services for administrators.</summary>
[Collection(SharedPortal.Name)]
public sealed class JournalPageTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";

    [Fact]
    public async Task GetHousehold_Known_LinksToItsJournal() => Assert.Contains(
        $"href=\"{Home}/journal\"", await (await portal.AgentAsync()).ReadAsync(Home), StringComparison.Ordinal);

    [Fact]
    public async Task GetJournal_OfAHousehold_NamesItsPeopleAndColleaguesNewestFirst()
    {
        var page = WebUtility.HtmlDecode(await (await portal.AgentAsync()).ReadAsync($"{Home}/journal"));

        string[] expected =
            ["Consultation d’une demande à étudier", "Retrait d’une absence", "Maylis DARMENDRAIL", "Connexion", "Madame Nadia"];
        var lines = page[page.IndexOf("Lignes du journal", StringComparison.Ordinal)..];
        var places = expected.Select(words => lines.IndexOf(words, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Lignes plus anciennes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetJournal_ByAnAdministrator_ShowsAnUnknownActionByItsCode()
    {
        var page = WebUtility.HtmlDecode(await (await portal.AdministratorAsync()).ReadAsync("/agents/journal"));

        Assert.Contains("actionOfALaterVersion", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Home}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?du=31/11/2026", "Indiquez une date qui existe.")]
    [InlineData("?du=2026-12-02&au=2026-12-01", "précède son début")]
    [InlineData("?foyer=nowhere", "Aucun foyer ne porte ce numéro.")]
    [InlineData($"?agent={StubApi.BusyAccount}&handler=Csv", "Choisissez une période plus courte.")]
    public async Task GetJournal_BadFilter_StatesWhatIsWrong(string query, string sentence)
    {
        var page = await (await portal.AdministratorAsync()).ReadAsync($"/agents/journal{query}");

        Assert.Contains(sentence, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCsv_OfAPeriod_IsAFileWithoutFormulas()
    {
        using var response = await (await portal.AdministratorAsync()).GetAsync("/agents/journal?du=2026-11-01&au=2026-11-30&handler=Csv");

        var file = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("journal-2026-11-01-2026-11-30.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(6, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(";\"=", file, StringComparison.Ordinal);
        Assert.DoesNotContain(";=", file, StringComparison.Ordinal);
    }
}
