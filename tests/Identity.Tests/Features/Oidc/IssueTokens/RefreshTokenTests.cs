using System.Text.Json;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

[Collection(Documents.Name)]
public sealed class RefreshTokenTests(DemoTown town) : SignedInFixture(town, People.Nadia)
{
    private StoryClient Client => new(Browser);

    [Fact]
    public async Task Refresh_ValidToken_IssuesANewRefreshTokenWithTheSameScope()
    {
        var first = await SignedInAsync();

        var second = await StoryClient.TokensAsync(await Client.RefreshAsync(RefreshToken(first)));

        Assert.NotEqual(RefreshToken(first), RefreshToken(second));
        Assert.Equal(first.GetProperty("scope").GetString(), second.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task Refresh_ReplayedToken_RevokesTheChain()
    {
        var first = await SignedInAsync();
        var second = await StoryClient.TokensAsync(await Client.RefreshAsync(RefreshToken(first)));

        var replay = await Client.RefreshAsync(RefreshToken(first));
        var newest = await Client.RefreshAsync(RefreshToken(second));

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(replay));
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(newest));
    }

    [Fact]
    public async Task Refresh_ConcurrentReplays_SucceedOnceAtMostAndRevokeTheChain()
    {
        for (var round = 0; round < 5; round++)
        {
            var first = await SignedInAsync();

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Client.RefreshAsync(RefreshToken(first))));

            var won = answers.Where(answer => answer.IsSuccessStatusCode).ToList();
            Assert.InRange(won.Count, 0, 1);
            foreach (var winner in won)
            {
                var refresh = await Client.RefreshAsync(RefreshToken(await StoryClient.TokensAsync(winner)));
                Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(refresh));
            }
        }
    }

    [Fact]
    public async Task Refresh_AfterThePasswordChanged_IsRefused()
    {
        var tokens = await SignedInAsync();
        await using var scope = Town.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();

        await users.UpdateSecurityStampAsync((await users.FindByNameAsync(People.Nadia.Login))!);
        var answer = await Client.RefreshAsync(RefreshToken(tokens));
        var page = await Client.AuthorizeAsync();

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(answer));
        Assert.Contains("/compte/connexion", page.Target(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> SignedInAsync()
    {
        var client = Client;
        return await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
    }

    private static string RefreshToken(JsonElement tokens) => tokens.GetProperty("refresh_token").GetString()!;
}
