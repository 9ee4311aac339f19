using System.Net;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Identity.Tests.Features.Oidc.Authorize;

/// <summary>Errors of an authorization request: returned to a known client at its own address, else shown on a page.</summary>
[Collection(Documents.Name)]
public sealed class ErrorsToClientTests(DemoTown town) : IDisposable
{
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "id_token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_type", "everything", "unsupported_response_type")]
    [InlineData("response_mode", "form_post", "invalid_request")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("response_mode", "pigeon", "invalid_request")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", "S512", "invalid_request")]
    [InlineData("prompt", "none", "login_required")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("max_age", "-1", "invalid_request")]
    [InlineData("max_age", "soon", "invalid_request")]
    [InlineData("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported")]
    [InlineData("request_uri", "https://ailleurs.example/request", "request_uri_not_supported")]
    [InlineData("prompt", "pigeon", "invalid_request")]
    public async Task Authorize_WrongParameter_ReturnsTheErrorWithTheState(string parameter, string? value, string error)
    {
        using var answer = await new StoryClient(_browser).AuthorizeAsync(parameter, value);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(StoryClient.Redirect, answer.Target(), StringComparison.Ordinal);
        var returned = QueryHelpers.ParseQuery(new Uri(answer.Target()).Query);
        Assert.Equal(("state", IdentityHost.Issuer), ($"{returned["state"]}", $"{returned["iss"]}"));
        Assert.Equal(error, $"{returned["error"]}");
    }

    [Theory]
    [InlineData("client_id", "unknown")]
    [InlineData("client_id", null)]
    [InlineData("redirect_uri", "https://ailleurs.example/")]
    [InlineData("redirect_uri", StoryClient.Redirect + "/")]
    [InlineData("redirect_uri", null)]
    public async Task Authorize_UnknownClientOrAddress_IsAPageThatNamesTheCode(string parameter, string? value)
    {
        using var answer = await OpenAsync(parameter, value);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Contains("invalid_request", page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("header.band"));
    }

    [Theory]
    [InlineData("state")]
    [InlineData("nonce")]
    public async Task Authorize_TooLong_IsRefusedInWords(string parameter)
    {
        using var answer = await OpenAsync(parameter, new string('a', 5001));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "is longer than 2000 characters", (await answer.PageAsync()).QuerySelector("code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_LongStateWithinTheLimit_IsReturnedWhole()
    {
        var state = new string('a', 2000);
        await _browser.SignInAsync(People.Jacques);

        using var answer = await new StoryClient(_browser).AuthorizeAsync("state", state);

        Assert.Equal(state, $"{QueryHelpers.ParseQuery(new Uri(answer.Target()).Query)["state"]}");
    }

    [Theory]
    [InlineData("/connect/token?x=%00")]
    [InlineData("/connect/authorize?state=%00")]
    [InlineData("/compte/inconnue")]
    public async Task Open_ErrorForABrowser_IsHtmlInTheTownsLook(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");

        using var answer = await _browser.SendAsync(request);

        Assert.Equal(path.StartsWith("/compte", StringComparison.Ordinal) ? 404 : 400, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull((await answer.PageAsync()).QuerySelector("link[href*='theme.css']"));
    }

    private async Task<HttpResponseMessage> OpenAsync(string parameter, string? value)
    {
        var parameters = new StoryClient(_browser).Request;
        parameters[parameter] = value;
        using var request = new HttpRequestMessage(
            HttpMethod.Get, QueryHelpers.AddQueryString("/connect/authorize", parameters.Where(pair => pair.Value is not null)));
        request.Headers.Accept.ParseAdd("text/html");
        return await _browser.SendAsync(request);
    }
}
