using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EspaceFamille.Story;

/// <summary>
/// Signs in as a browser and a public client do: authorization request with PKCE, the sign-in page and its cookies, the
/// second factor for agents, the redirect with the code, the exchange. There is no other way in.
/// </summary>
internal sealed class SignInDance(Uri gateway, DemoAccount account, PublicAddressHandler? door = null) : IDisposable
{
    private const string Scopes = "openid profile identity reservations documents notifications";
    private readonly FormBrowser _browser = new(gateway, door) { CallbackPath = RedirectUriOf(gateway).AbsolutePath };

    private Uri RedirectUri => RedirectUriOf(gateway);

    /// <summary>An access token for all services, as the signed-in account.</summary>
    public async Task<string> SignInAsync()
    {
        var verifier = Url(RandomNumberGenerator.GetBytes(32));
        var state = Url(RandomNumberGenerator.GetBytes(16));
        var challenge = Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var address = "connect/authorize?response_type=code&client_id=story&code_challenge_method=S256"
            + $"&code_challenge={challenge}&state={state}&scope={Uri.EscapeDataString(Scopes)}"
            + $"&redirect_uri={Uri.EscapeDataString(RedirectUri.AbsoluteUri)}";
        var page = await IdentifyAsync(new Uri(gateway, address));
        var answer = System.Web.HttpUtility.ParseQueryString(page.Address.Query);
        if (page.Address.GetLeftPart(UriPartial.Path) != RedirectUri.AbsoluteUri || answer["state"] != state
            || answer["code"] is not { } code)
            throw new StoryDiffers(
                $"signing {account.Login} in ended at {page.Address.GetLeftPart(UriPartial.Path)} instead of the client's address");
        return await ExchangeAsync(code, verifier);
    }

    /// <summary>The browser, signed in to the portal by its cookie. It ends with this.</summary>
    public async Task<HttpClient> SignInToPortalAsync()
    {
        var page = await IdentifyAsync(new Uri(gateway, "connexion"));
        return page.Address == gateway
            ? _browser.Http
            : throw new StoryDiffers($"signing {account.Login} in to the portal ended at {page.Address.GetLeftPart(UriPartial.Path)}");
    }

    /// <summary>Opens a page of the portal, sends its form with this field, and returns the page that follows.</summary>
    public async Task<Page> BeginAsync(string path, string field) =>
        await _browser.SubmitAsync(await _browser.OpenAsync(new Uri(gateway, path)), new() { [field] = "" });

    public void Dispose() => _browser.Dispose();

    /// <summary>Opens an address that requires signing in, signs in, and returns the page after it.</summary>
    private async Task<Page> IdentifyAsync(Uri address)
    {
        var page = await _browser.OpenAsync(address);
        page = await _browser.SubmitAsync(page, new() { ["identifiant"] = account.Login, ["motDePasse"] = account.Password });
        return account.TotpSecret is { } secret
            ? await SecondFactor.EnterAsync(
                page, () => AuthenticatorCodes.NextAsync(secret),
                (form, code) => _browser.SubmitAsync(form, new() { [SecondFactor.Field] = code }))
            : page;
    }

    private async Task<string> ExchangeAsync(string code, string verifier)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "story",
            ["code"] = code,
            ["code_verifier"] = verifier,
            ["redirect_uri"] = RedirectUri.AbsoluteUri,
        });
        using var response = await _browser.SendAsync(HttpMethod.Post, new Uri(gateway, "connect/token"), form);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.TryGetProperty("access_token", out var token)
            ? token.GetString()!
            : throw new StoryDiffers($"the code was not exchanged: {(int)response.StatusCode}");
    }

    private static Uri RedirectUriOf(Uri gateway) => new(gateway, "story/callback");

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
