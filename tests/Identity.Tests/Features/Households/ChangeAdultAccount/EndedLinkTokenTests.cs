using System.Text;
using System.Text.Json;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Identity.Tests.Features.Households.ChangeAdultAccount;

/// <summary>
/// Every service reads the household of a family from its access token, which lives ten minutes: after the end of a link no new token
/// has it.
/// </summary>
[Collection(Documents.Name)]
public sealed class EndedLinkTokenTests(DemoTown town) : IDisposable
{
    private static readonly TimeSpan AccessTokenLife = TimeSpan.FromMinutes(10);
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task EndLink_OfASignedInAdult_LeavesNoTokenWithTheHouseholdAfterTenMinutes()
    {
        var (household, account) = await _desk.AddLinkedAsync("XIMENEZ");
        using var browser = await town.Host.SignedInAsync(account);
        var client = new StoryClient(browser);
        var before = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));

        using var answer = await _desk.ActAsync(household, 0, "/link/end");
        var renewed = await StoryClient.TokensAsync(await client.RefreshAsync(before.GetProperty("refresh_token").GetString()!));

        var (earlier, later) = (ClaimsOf(before), ClaimsOf(renewed));
        Assert.Equal(household.Id, earlier.GetProperty("household").GetString());
        Assert.False(later.TryGetProperty("household", out _));
        Assert.InRange(
            earlier.GetProperty("exp").GetInt64() - earlier.GetProperty("iat").GetInt64(), 1, (long)AccessTokenLife.TotalSeconds);
        Assert.Equal(account.Id, later.GetProperty("sub").GetString());
    }

    private static JsonElement ClaimsOf(JsonElement tokens) => JsonDocument.Parse(Encoding.UTF8.GetString(
        WebEncoders.Base64UrlDecode(tokens.GetProperty("access_token").GetString()!.Split('.')[1]))).RootElement;
}
