using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The public client as an application uses it: code with PKCE, then refresh tokens.</summary>
internal sealed class StoryClient(
    HttpClient browser, string id = "story", string redirect = StoryClient.Redirect, string scopes = StoryClient.Scopes)
{
    public const string Redirect = $"{IdentityHost.Issuer}story/callback";
    public const string Scopes = "openid profile offline_access identity reservations documents notifications";
    private readonly string _verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public Dictionary<string, string?> Request => new(StringComparer.Ordinal)
    {
        ["client_id"] = id,
        ["redirect_uri"] = redirect,
        ["response_type"] = "code",
        ["scope"] = scopes,
        ["state"] = "state",
        ["nonce"] = "nonce",
        ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier))),
        ["code_challenge_method"] = "S256",
    };

    public Task<HttpResponseMessage> AuthorizeAsync(string parameter = "state", string? value = "state")
    {
        var request = Request;
        request[parameter] = value;
        return AuthorizeAsync(request);
    }

    /// <summary>Sends the request as given: a parameter may be repeated, and one without a value is omitted.</summary>
    public Task<HttpResponseMessage> AuthorizeAsync(IEnumerable<KeyValuePair<string, string?>> request) =>
        browser.GetAsync(QueryHelpers.AddQueryString("/connect/authorize", request.Where(pair => pair.Value is not null)));

    /// <summary>The authorization code of a signed-in person.</summary>
    public async Task<string> CodeAsync()
    {
        var answer = await AuthorizeAsync();
        Assert.StartsWith(redirect, answer.Target(), StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"].Single()!;
    }

    public Task<HttpResponseMessage> ExchangeAsync(string code, string? from = null, string? secret = null) => PostAsync(
    [
        ("grant_type", "authorization_code"), ("client_id", id), ("code", code), ("redirect_uri", from ?? redirect),
        ("code_verifier", _verifier), .. (secret is null ? [] : new[] { ("client_secret", secret) }),
    ]);

    public Task<HttpResponseMessage> RefreshAsync(string refreshToken) =>
        PostAsync(("grant_type", "refresh_token"), ("client_id", id), ("refresh_token", refreshToken));

    public Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) => browser.PostAsync(
        "/connect/token", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public static async Task<JsonElement> TokensAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    public static async Task<string> ErrorAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString()!;
}
