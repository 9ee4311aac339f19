using System.Net;
using System.Security.Cryptography;
using EspaceFamille.TestKit;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The issuer states that a session has ended: the portal's session of that browser ends with it, and no other.</summary>
[Collection(SharedPortal.Name)]
public sealed class BackchannelLogoutTests(PortalProcess portal)
{
    private const string Path = "/backchannel-logout";

    [Fact]
    public async Task Post_LogoutTokenOfOneOfTwoBrowsers_EndsThatSessionAtOnce()
    {
        var (closed, kept) = (portal.Visitor(), portal.Visitor());
        await closed.SignInAsync(account: "back-channel");
        var session = portal.Issuer.SessionOf("back-channel");
        await kept.SignInAsync(account: "back-channel");

        using var answer = await PostAsync(TestTokens.IssueLogout(session));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        using var ended = await closed.GetAsync("/demandes");
        Assert.Equal("/connect/authorize", ended.Headers.Location?.AbsolutePath);
        Assert.Contains("TOULEMONDE", await kept.ReadAsync("/"), StringComparison.Ordinal);
        using var again = await PostAsync(TestTokens.IssueLogout(session));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("type")]
    [InlineData("expired")]
    [InlineData("nonce")]
    [InlineData("events")]
    [InlineData("sid")]
    public async Task Post_WrongToken_IsRefusedAndEndsNothing(string fault)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(account: $"wrong-{fault}");

        using var answer = await PostAsync(TestTokens.IssueLogout(portal.Issuer.SessionOf($"wrong-{fault}"), token => Spoil(token, fault)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("TOULEMONDE", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eyJ")]
    public async Task Post_NoToken_IsRefused(string text)
    {
        using var answer = await PostAsync(text);
        using var json = await portal.Visitor().PostAsync(Path, new StringContent("{}"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.StatusCode, json.StatusCode));
    }

    private static void Spoil(SecurityTokenDescriptor token, string fault)
    {
        switch (fault)
        {
            case "key":
                token.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "tests" }, SecurityAlgorithms.RsaSha256);
                break;
            case "issuer":
                token.Issuer = "http://ailleurs.example/";
                break;
            case "audience":
                token.Audience = "story";
                break;
            case "type":
                token.TokenType = "at+jwt";
                break;
            case "expired":
                (token.IssuedAt, token.Expires) = (token.IssuedAt - TimeSpan.FromHours(1), token.Expires - TimeSpan.FromHours(1));
                break;
            case "nonce":
                token.Claims["nonce"] = "a nonce";
                break;
            default:
                token.Claims.Remove(fault);
                break;
        }
    }

    private Task<HttpResponseMessage> PostAsync(string token) =>
        portal.Visitor().PostAsync(Path, new FormUrlEncodedContent([new("logout_token", token)]));
}
