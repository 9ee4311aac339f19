using System.Net;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

/// <summary>The redirect address is compared exactly: no similar address is ever a redirect target.</summary>
[Collection(Documents.Name)]
public sealed class RedirectAddressTests(DemoTown town) : SignedInFixture(town)
{
    /// <summary>Variants of http://localhost:8080/story/callback.</summary>
    public static TheoryData<string> Variants =>
    [
        // The same resource, written differently.
        "HTTP://localhost:8080/story/callback", "http://LOCALHOST:8080/story/callback", "http://localhost:8080/story/Callback",
        "http://localhost:08080/story/callback", "http://localhost:8080/story/callback/", "http://localhost:8080//story/callback",
        "http://localhost:8080/story//callback", "http://localhost:8080/./story/callback", "http://localhost:8080/x/../story/callback",
        "http://localhost:8080/story%2Fcallback", "http://localhost:8080/story/%63allback", "http://localhost:8080\\story\\callback",
        "http:/localhost:8080/story/callback", "http://localhost.:8080/story/callback", "http://127.0.0.1:8080/story/callback",
        "http://[::1]:8080/story/callback",
        // The registered address with additions.
        "http://localhost:8080/story/callback?x=1", "http://localhost:8080/story/callback?",
        "http://localhost:8080/story/callback#fragment",
        "http://localhost:8080/story/callback#", "http://localhost:8080/story/callback;x", "http://localhost:8080/story/callback/more",
        "http://localhost:8080/story/callback/../../compte/deconnexion", "http://localhost:8080/story/callback%00",
        "http://localhost:8080/story/callbacks", " http://localhost:8080/story/callback", "http://localhost:8080/story/callback ",
        "http://localhost:8080/story/callback\r\nSet-Cookie: compte=planted",
        "http://localhost:8080/story/callback%0d%0aSet-Cookie:%20compte=planted", "http://localhost:8080/story/call\tback",
        // Another resource of this host, or another client's address.
        "http://localhost:8081/story/callback", "http://localhost/story/callback", "https://localhost:8080/story/callback",
        "http://localhost:8080/", "http://localhost:8080/story", "http://localhost:8080/signin-oidc", "ftp://localhost:8080/story/callback",
        "//localhost:8080/story/callback", "/story/callback", "story/callback",
        // A foreign host.
        "https://ailleurs.example/story/callback", "http://localhost:8080@ailleurs.example/story/callback",
        "http://ailleurs.example@localhost:8080/story/callback", "http://localhost:8080.ailleurs.example/story/callback",
        "http://ailleurs.localhost:8080/story/callback", "http://xn--lcalhost-54a.example:8080/story/callback",
        "http://l\u043Ecalhost:8080/story/callback", "http://localhost:8080\\@ailleurs.example/story/callback",
        "http://ailleurs.example#@localhost:8080/story/callback", "javascript:alert(1)//http://localhost:8080/story/callback",
        "data:text/html,http://localhost:8080/story/callback", "*", "",
    ];

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Authorize_AnotherAddress_IsRefusedWithoutRedirect(string redirect) =>
        await AssertRefusedAsync(await new StoryClient(Browser).AuthorizeAsync("redirect_uri", redirect));

    [Fact]
    public async Task Authorize_MissingAddress_IsRefusedWithoutRedirect() =>
        await AssertRefusedAsync(await new StoryClient(Browser).AuthorizeAsync("redirect_uri", value: null));

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData(StoryClient.Redirect)]
    public async Task Authorize_RepeatedAddress_IsRefusedWithoutRedirect(string second)
    {
        var client = new StoryClient(Browser);

        await AssertRefusedAsync(await client.AuthorizeAsync(client.Request.Append(new("redirect_uri", second))));
    }

    [Fact]
    public async Task Exchange_AddressDiffersFromTheCodes_IsRefused()
    {
        var client = new StoryClient(Browser);

        var answer = await client.ExchangeAsync(await client.CodeAsync(), StoryClient.Redirect + "/");

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(answer));
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("http://localhost:8080/signout-callback-oidc/")]
    [InlineData("//ailleurs.example")]
    public async Task EndSession_AnotherAddress_IsRefusedWithoutRedirect(string redirect) => await AssertRefusedAsync(
        await Browser.GetAsync($"/connect/endsession?client_id=portal&post_logout_redirect_uri={Uri.EscapeDataString(redirect)}"));

    private static async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("ailleurs.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
