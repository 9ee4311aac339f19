using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The portal as identity sees it: a confidential client that keeps its tokens on the server.</summary>
internal sealed class PortalClient(HttpClient browser)
{
    private const string Id = "portal";
    private const string Redirect = $"{IdentityHost.Issuer}signin-oidc";
    private static readonly string Back = Uri.EscapeDataString($"{IdentityHost.Issuer}signout-callback-oidc");

    public async Task<JsonElement> SignInAsync(Action<Dictionary<string, string?>>? change = null)
    {
        var client = new StoryClient(browser, Id, Redirect);
        var request = client.Request;
        change?.Invoke(request);
        var answer = await client.AuthorizeAsync(request);
        var code = QueryHelpers.ParseQuery(new Uri(answer.Target()).Query)["code"].Single()!;
        return await StoryClient.TokensAsync(await client.ExchangeAsync(code, secret: IdentityHost.PortalSecret));
    }

    public async Task<HttpResponseMessage> RequestTicketAsync(
        string identityToken, string secret = IdentityHost.PortalSecret, bool everywhere = false) =>
        await browser.PostAsync("/connect/sign-out-ticket", new FormUrlEncodedContent(
        [
            new("client_id", Id), new("client_secret", secret), new("id_token_hint", identityToken),
            new("everywhere", everywhere ? "true" : "false"),
        ]));

    public async Task<string> TicketAsync()
    {
        var token = (await SignInAsync()).GetProperty("id_token").GetString()!;
        var body = await (await RequestTicketAsync(token)).Content.ReadAsStringAsync();
        return JsonDocument.Parse(body).RootElement.GetProperty("sign_out_ticket").GetString()!;
    }

    public static string SignOutAddress(string? ticket) =>
        $"/connect/endsession?client_id={Id}&post_logout_redirect_uri={Back}&state=s{(ticket is null ? "" : $"&sign_out_ticket={ticket}")}";

    public async Task<HttpResponseMessage> SignOutAsync() => await browser.GetAsync(SignOutAddress(await TicketAsync()));
}
