using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

/// <summary>No code is issued without an S256 challenge, not even to the confidential client.</summary>
[Collection(Documents.Name)]
public sealed class PkceTests(DemoTown town) : SignedInFixture(town)
{
    [Theory]
    [InlineData("story", StoryClient.Redirect, "code_challenge", null)]
    [InlineData("story", StoryClient.Redirect, "code_challenge_method", null)]
    [InlineData("story", StoryClient.Redirect, "code_challenge_method", "plain")]
    [InlineData("story", StoryClient.Redirect, "code_challenge_method", "s256")]
    [InlineData("portal", $"{IdentityHost.Issuer}signin-oidc", "code_challenge", null)]
    [InlineData("portal", $"{IdentityHost.Issuer}signin-oidc", "code_challenge_method", null)]
    [InlineData("portal", $"{IdentityHost.Issuer}signin-oidc", "code_challenge_method", "plain")]
    public async Task Authorize_WithoutAnS256Challenge_ReturnsTheErrorAndNoCode(
        string clientId, string redirect, string parameter, string? value)
    {
        var client = new StoryClient(Browser);
        var request = client.Request;
        (request["client_id"], request["redirect_uri"], request[parameter]) = (clientId, redirect, value);

        var answer = await client.AuthorizeAsync(request);

        Assert.StartsWith($"{redirect}?error=invalid_request&", answer.Target(), StringComparison.Ordinal);
        Assert.DoesNotContain("code=", answer.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-the-verifier-but-long-enough-to-be-one-of-43")]
    public async Task Exchange_WrongOrMissingVerifier_IsRefused(string? verifier)
    {
        var client = new StoryClient(Browser);
        (string, string)[] proof = verifier is null ? [] : [("code_verifier", verifier)];

        var answer = await client.PostAsync(
        [
            ("grant_type", "authorization_code"), ("client_id", "story"), ("code", await client.CodeAsync()),
            ("redirect_uri", StoryClient.Redirect), .. proof,
        ]);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains(await StoryClient.ErrorAsync(answer), new[] { "invalid_grant", "invalid_request" });
    }
}
