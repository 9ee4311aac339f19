using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Oidc.Userinfo;

[Collection(Documents.Name)]
public sealed class UserinfoTests(DemoTown town) : IDisposable
{
    private const string Address = "/connect/userinfo";
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("openid", false)]
    [InlineData("openid profile", true)]
    public async Task Userinfo_ByScope_HasTheClaimsOfTheIdentityToken(string scopes, bool named)
    {
        var (access, identity) = await TokensAsync(scopes);

        var claims = await (await GetAsync(access)).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(new JsonWebToken(identity).Subject, claims.GetProperty("sub").GetString());
        Assert.Equal(DemoIds.Household("F001"), claims.GetProperty("household").GetString());
        Assert.Equal(named, claims.TryGetProperty("family_name", out _));
        Assert.False(claims.TryGetProperty("security_stamp", out _));
    }

    [Fact]
    public async Task Userinfo_TokenInAFormBody_IsAccepted()
    {
        var (access, _) = await TokensAsync("openid");

        using var answer = await _browser.PostAsync(Address, new FormUrlEncodedContent([new("access_token", access)]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Userinfo_TokenInTheAddress_IsRefused()
    {
        var (access, _) = await TokensAsync("openid");

        using var answer = await _browser.GetAsync($"{Address}?access_token={access}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Userinfo_WithoutOrWithAWrongToken_IsUnauthorized()
    {
        var (access, identity) = await TokensAsync("openid");
        var (other, _) = await TokensAsync("profile");

        using var without = await _browser.GetAsync(Address);
        using var wrong = await GetAsync($"{access[..^4]}AAAA");
        using var mistaken = await GetAsync(identity!);
        using var narrow = await GetAsync(other);

        Assert.InRange((int)without.StatusCode, 400, 401);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, mistaken.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, narrow.StatusCode);
    }

    private async Task<(string Access, string? Identity)> TokensAsync(string scopes)
    {
        await _browser.SignInAsync(People.Jacques);
        var client = new StoryClient(_browser, scopes: scopes);
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        return (
            tokens.GetProperty("access_token").GetString()!, tokens.TryGetProperty("id_token", out var token) ? token.GetString() : null);
    }

    private async Task<HttpResponseMessage> GetAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _browser.SendAsync(request);
    }
}
