using System.Net;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

[Collection(Documents.Name)]
public sealed class AuthorizationCodeTests(DemoTown town) : SignedInFixture(town)
{
    [Fact]
    public async Task Exchange_Family_ContainsItsHouseholdAndTheFourAudiences()
    {
        var client = new StoryClient(Browser);

        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        var access = new JsonWebToken(tokens.GetProperty("access_token").GetString());
        var person = new JsonWebToken(tokens.GetProperty("id_token").GetString());

        Assert.Equal("at+jwt", access.Typ);
        Assert.Equal(IdentityHost.Issuer, access.Issuer);
        Assert.Equal(["documents", "identity", "notifications", "reservations"], access.Audiences.Order(StringComparer.Ordinal));
        Assert.Equal("family", access.GetClaim("role").Value);
        Assert.Equal(DemoIds.Household("F001"), access.GetClaim("household").Value);
        Assert.Equal(TimeSpan.FromMinutes(10), access.ValidTo - access.IssuedAt);
        Assert.Equal("Madame", person.GetClaim("title").Value);
        Assert.Equal("TOULEMONDE", person.GetClaim("family_name").Value);
        Assert.DoesNotContain(access.Claims, claim => claim.Type is "family_name" or "name" or "security_stamp");
    }

    [Theory]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", null)]
    [InlineData("code_challenge", null)]
    [InlineData("response_type", "token")]
    [InlineData("response_mode", "form_post")]
    [InlineData("response_mode", "fragment")]
    public async Task Authorize_OtherFlowOrChallenge_IssuesNoCode(string parameter, string? value)
    {
        var answer = await new StoryClient(Browser).AuthorizeAsync(parameter, value);

        Assert.DoesNotContain("code=", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || answer.Target().Contains("error=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exchange_AnotherVerifier_IsRefused()
    {
        var code = await new StoryClient(Browser).CodeAsync();

        var answer = await new StoryClient(Browser).ExchangeAsync(code);

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(answer));
    }

    [Fact]
    public async Task Authorize_PromptNoneSignedOut_ReturnsLoginRequired()
    {
        using var stranger = Town.Host.NewBrowser();

        var answer = await new StoryClient(stranger).AuthorizeAsync("prompt", "none");

        Assert.Contains("error=login_required", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_PromptLogin_RequiresTheSignInOnce()
    {
        var client = new StoryClient(Browser);

        var asked = await client.AuthorizeAsync("prompt", "login");
        var signedIn = await Browser.SignInAsync(People.Nathalie, asked.Target());
        var back = await Browser.GetAsync(signedIn.Target());

        Assert.Contains("/compte/connexion", asked.Target(), StringComparison.Ordinal);
        Assert.StartsWith(StoryClient.Redirect + "?code=", back.Target(), StringComparison.Ordinal);
    }
}
