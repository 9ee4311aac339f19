using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.IssueTokens;

[Collection(Documents.Name)]
public sealed class ClientCredentialsTests(DemoTown town)
{
    [Fact]
    public async Task Token_OfAMachine_IsGoodForItsServiceOnlyAndNobodysAccount()
    {
        var token = new JsonWebToken((await StoryClient.TokensAsync(await AskAsync("kitchen-display", IdentityHost.MachineSecret, "reservations")))
            .GetProperty("access_token").GetString());

        Assert.Equal(["reservations"], token.Audiences);
        Assert.DoesNotContain(token.Claims, claim => claim.Type is "role" or "household");
    }

    [Theory]
    [InlineData("kitchen-display", IdentityHost.MachineSecret, "documents", "invalid_request")]
    [InlineData("kitchen-display", "not its secret", "reservations", "invalid_client")]
    [InlineData("unknown", IdentityHost.MachineSecret, "reservations", "invalid_client")]
    [InlineData("portal", IdentityHost.PortalSecret, "reservations", "unauthorized_client")]
    public async Task Token_BeyondWhatWasRegistered_IsRefused(string client, string secret, string scope, string error)
    {
        var answer = await AskAsync(client, secret, scope);

        Assert.Equal(error, await StoryClient.ErrorAsync(answer));
    }

    private async Task<HttpResponseMessage> AskAsync(string client, string secret, string scope)
    {
        using var browser = town.Host.NewBrowser();
        return await new StoryClient(browser).PostAsync(
            ("grant_type", "client_credentials"), ("client_id", client), ("client_secret", secret), ("scope", scope));
    }
}
