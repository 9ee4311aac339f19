using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The claims of the access tokens that a client has in turn.</summary>
internal sealed class AccessClaims(StoryClient client, JsonElement tokens)
{
    private JsonElement _tokens = tokens;

    public static async Task<AccessClaims> OfAsync(HttpClient browser)
    {
        var client = new StoryClient(browser);
        return new(client, await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync())));
    }

    /// <summary>As text.</summary>
    public string Current =>
        Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(_tokens.GetProperty("access_token").GetString()!.Split('.')[1]));

    public async Task<string> RenewedAsync()
    {
        _tokens = await StoryClient.TokensAsync(await client.RefreshAsync(_tokens.GetProperty("refresh_token").GetString()!));
        return Current;
    }
}
