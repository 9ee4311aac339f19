using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

/// <summary>The binding of a response to the browser that requested it: state in the address, nonce in the identity token.</summary>
[Collection(Documents.Name)]
public sealed class StateAndNonceTests(DemoTown town) : SignedInFixture(town)
{
    public static TheoryData<string> Opaque => ["a", "é&=#%20+/?\"<>' \\", "code=injected&state=other", new string('x', 2000), "\u202Eabc"];

    [Theory]
    [MemberData(nameof(Opaque))]
    public async Task Authorize_AnyState_IsReturnedUnchanged(string state)
    {
        var answer = await new StoryClient(Browser).AuthorizeAsync("state", state);

        var sent = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        Assert.Equal(["code", "iss", "state"], sent.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(state, sent["state"]);
        Assert.Equal(IdentityHost.Issuer, sent["iss"]);
    }

    [Fact]
    public async Task Authorize_Refused_ReturnsTheState()
    {
        using var stranger = Town.Host.NewBrowser();

        var sent = QueryHelpers.ParseQuery((await new StoryClient(stranger).AuthorizeAsync("prompt", "none")).Headers.Location!.Query);

        Assert.Equal("login_required", sent["error"]);
        Assert.Equal("state", sent["state"]);
    }

    [Theory]
    [MemberData(nameof(Opaque))]
    public async Task Exchange_AnyNonce_IsInTheIdentityTokenUnchanged(string nonce)
    {
        var client = new StoryClient(Browser);

        var person = await IdentityTokenAsync(client, await client.AuthorizeAsync("nonce", nonce));

        Assert.Equal(nonce, person.GetClaim("nonce").Value);
    }

    [Fact]
    public async Task Exchange_WithoutNonce_TokenHasNone()
    {
        var client = new StoryClient(Browser);

        var person = await IdentityTokenAsync(client, await client.AuthorizeAsync("nonce", value: null));

        Assert.DoesNotContain(person.Claims, claim => claim.Type == "nonce");
    }

    private static async Task<JsonWebToken> IdentityTokenAsync(StoryClient client, HttpResponseMessage answer)
    {
        var code = QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"].Single()!;
        return new JsonWebToken((await StoryClient.TokensAsync(await client.ExchangeAsync(code))).GetProperty("id_token").GetString());
    }
}
