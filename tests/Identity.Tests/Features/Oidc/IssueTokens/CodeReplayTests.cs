using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Oidc.IssueTokens;

/// <summary>
/// A code is accepted once, and a replay revokes everything that it issued. Access tokens are self-contained: one that was
/// issued is accepted until it expires after ten minutes. A replay revokes at once the chain that would renew it.
/// </summary>
[Collection(Documents.Name)]
public sealed class CodeReplayTests(DemoTown town) : SignedInFixture(town)
{
    [Fact]
    public async Task Exchange_ReplayedCode_IsRefusedAndRevokesTheChain()
    {
        var client = new StoryClient(Browser);
        var code = await client.CodeAsync();
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(code));

        var replay = await client.ExchangeAsync(code);
        var refresh = await client.RefreshAsync(tokens.GetProperty("refresh_token").GetString()!);

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(replay));
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(refresh));
    }

    /// <summary>Concurrent requests are the hard case: all may have read the code while it was valid.</summary>
    [Theory]
    [InlineData(200, 1)]
    [InlineData(2, 40)]
    public async Task Exchange_ConcurrentReplays_SucceedOnceAtMostAndRevokeTheChain(int times, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var client = new StoryClient(Browser);
            var code = await client.CodeAsync();

            var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => client.ExchangeAsync(code)));

            var won = answers.Where(answer => answer.IsSuccessStatusCode).ToList();
            Assert.InRange(won.Count, 0, 1);
            foreach (var loser in answers.Except(won))
                Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(loser));
            foreach (var winner in won)
            {
                var tokens = await StoryClient.TokensAsync(winner);
                var refresh = await client.RefreshAsync(tokens.GetProperty("refresh_token").GetString()!);
                Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(refresh));
            }
        }
    }
}
