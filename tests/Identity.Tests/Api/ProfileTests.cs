using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Api;

[Collection(Documents.Name)]
public sealed class ProfileTests(DemoTown town)
{
    [Fact]
    public async Task Me_OfAParent_ShowsTheHouseholdAndTheSignInBefore()
    {
        using var browser = town.Host.NewBrowser();
        await browser.SignInAsync(People.Jacques);
        var before = town.Host.Clock.GetUtcNow();
        town.Host.Clock.Advance(TimeSpan.FromSeconds(5));
        await SignInWithTokenAsync(browser, People.Jacques);

        var me = await browser.GetFromJsonAsync<JsonElement>("/api/identity/me");

        Assert.Equal("TOULEMONDE", me.GetProperty("lastName").GetString());
        Assert.Equal("jacques.toulemonde@familles.example", me.GetProperty("email").GetString());
        Assert.Equal(before, me.GetProperty("lastConnection").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
        Assert.Equal("14 boulevard Jacques Duclos", me.GetProperty("household").GetProperty("addressLine").GetString());
        Assert.Equal(3, me.GetProperty("household").GetProperty("children").GetArrayLength());
        Assert.DoesNotContain("N00BOES", me.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Households_ForAFamily_AreForbidden()
    {
        using var browser = town.Host.NewBrowser();
        await SignInWithTokenAsync(browser, People.Jacques);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/api/identity/households/{ImportedId.Household("F001")}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/identity/households?name=TOULE")).StatusCode);
    }

    [Fact]
    public async Task Households_ForAnAgent_AreFoundByIdAndByName()
    {
        using var browser = town.Host.NewBrowser();
        await SignInWithTokenAsync(browser, People.Agent, People.AgentSecret);

        var byId = await browser.GetFromJsonAsync<JsonElement>($"/api/identity/households/{ImportedId.Household("F001")}");
        var byName = await browser.GetFromJsonAsync<JsonElement>("/api/identity/households?name=toule");
        var unknown = await browser.GetAsync("/api/identity/households/unknown");
        var tooShort = await browser.GetAsync("/api/identity/households?name=t");

        Assert.Equal("Tarnos", byId.GetProperty("town").GetString());
        Assert.Contains(byName.EnumerateArray(), found => found.GetProperty("householdId").GetString() == ImportedId.Household("F001"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooShort.StatusCode);
    }

    [Fact]
    public async Task Me_WithTheSignInCookieAlone_IsRefused()
    {
        using var browser = town.Host.NewBrowser();
        await browser.SignInAsync(People.Jacques);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/identity/me")).StatusCode);
    }

    private static async Task SignInWithTokenAsync(HttpClient browser, (string Login, string Password) person, string? secret = null)
    {
        var answer = await browser.SignInAsync(person);
        if (secret is not null)
            await browser.SubmitAsync(answer.Target(), ("code", People.CodeNow(secret)));
        var client = new StoryClient(browser);
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access_token").GetString());
    }
}
