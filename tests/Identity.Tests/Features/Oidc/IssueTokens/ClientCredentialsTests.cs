using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

[Collection(Documents.Name)]
public sealed class ClientCredentialsTests(DemoTown town)
{
    [Fact]
    public async Task Token_Machine_HasItsAudienceAndNoRole()
    {
        var tokens = await StoryClient.TokensAsync(await RequestAsync("kitchen-display", IdentityHost.MachineSecret, "reservations"));
        var token = new JsonWebToken(tokens.GetProperty("access_token").GetString());

        Assert.Equal(["reservations"], token.Audiences);
        Assert.DoesNotContain(token.Claims, claim => claim.Type is "role" or "household");
    }

    [Theory]
    [InlineData("kitchen-display", IdentityHost.MachineSecret, "documents", "invalid_request")]
    [InlineData("kitchen-display", "not its secret", "reservations", "invalid_client")]
    [InlineData("unknown", IdentityHost.MachineSecret, "reservations", "invalid_client")]
    [InlineData("portal", IdentityHost.PortalSecret, "reservations", "unauthorized_client")]
    public async Task Token_NotRegistered_IsRefused(string client, string secret, string scope, string error)
    {
        var answer = await RequestAsync(client, secret, scope);

        Assert.Equal(error, await StoryClient.ErrorAsync(answer));
    }

    private async Task<HttpResponseMessage> RequestAsync(string client, string secret, string scope)
    {
        using var browser = town.Host.NewBrowser();
        return await new StoryClient(browser).PostAsync(
            ("grant_type", "client_credentials"), ("client_id", client), ("client_secret", secret), ("scope", scope));
    }
}
