using System.Net;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit.Traces;

namespace EspaceFamille.Identity.Tests.Features.Oidc;

[Collection(Documents.Name)]
public sealed class OidcParametersTests(DemoTown town)
{
    private const int MoreThanTheReaderAccepts = 1025;

    [Theory]
    [InlineData("/connect/token")]
    [InlineData("/connect/authorize")]
    [InlineData("/connect/endsession")]
    public async Task Post_FormThatNoClientSends_IsAnInvalidRequest(string path)
    {
        using var browser = town.Host.NewBrowser();
        var many = Enumerable.Range(0, MoreThanTheReaderAccepts).Select(number => KeyValuePair.Create($"field{number}", "1"));
        foreach (var form in new[] { many, [KeyValuePair.Create("client_id", "sto\0ry")], [KeyValuePair.Create("cli\0ent_id", "story")] })
        {
            using var answer = await browser.PostAsync(path, new FormUrlEncodedContent(form));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("invalid_request", await StoryClient.ErrorAsync(answer));
        }
    }

    [Theory]
    [InlineData("/connect/authorize", "client_id", 201)]
    [InlineData("/connect/authorize", "redirect_uri", 2001)]
    [InlineData("/connect/endsession", "post_logout_redirect_uri", 2001)]
    public async Task Get_OverlongParameter_IsAnInvalidRequestBeforeAnythingIsRead(string path, string parameter, int characters)
    {
        using var browser = town.Host.NewBrowser();
        using var commands = new TracedCommands();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?{parameter}={new string('a', characters)}");
        request.Headers.Add(TracedCommands.Header, commands.Traceparent);

        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid_request", await StoryClient.ErrorAsync(answer));
        Assert.Empty(commands.Names);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("client_id")]
    [InlineData("redirect_uri")]
    public async Task GetAuthorize_ParameterWithANul_IsAnInvalidRequest(string parameter)
    {
        using var browser = town.Host.NewBrowser();

        using var answer = await new StoryClient(browser).AuthorizeAsync(parameter, "a\0b");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid_request", await StoryClient.ErrorAsync(answer));
    }
}
