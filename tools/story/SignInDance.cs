using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace EspaceFamille.Story;

/// <summary>
/// Signs in as a browser and a public client do: authorization request with PKCE, the sign-in page and its cookies, the
/// second factor for agents, the redirect with the code, the exchange. There is no other way in.
/// </summary>
internal sealed class SignInDance(Uri gateway, DemoAccount account, PublicAddressHandler? door = null) : IDisposable
{
    private const string Scopes = "openid profile identity reservations documents notifications";
    private readonly HttpClient _browser = new((HttpMessageHandler?)door ?? Browser()) { BaseAddress = gateway };

    private Uri RedirectUri => new(gateway, "story/callback");

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
            ? _browser
            : throw new StoryDiffers($"signing {account.Login} in to the portal ended at {page.Address.GetLeftPart(UriPartial.Path)}");
    }

    public void Dispose() => _browser.Dispose();

    /// <summary>Opens an address that requires signing in, signs in, and returns the page after it.</summary>
    private async Task<Page> IdentifyAsync(Uri address)
    {
        var page = await FollowAsync(await SendAsync(HttpMethod.Get, address));
        page = await SubmitAsync(page, new() { ["identifiant"] = account.Login, ["motDePasse"] = account.Password });
        return account.TotpSecret is { } secret
            ? await SubmitAsync(page, new() { ["code"] = await AuthenticatorCodes.NextAsync(secret) })
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
        using var response = await SendAsync(HttpMethod.Post, new Uri(gateway, "connect/token"), form);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.TryGetProperty("access_token", out var token)
            ? token.GetString()!
            : throw new StoryDiffers($"the code was not exchanged: {(int)response.StatusCode}");
    }

    /// <summary>Fills in the page's form, with its hidden fields, and sends it to the form's action.</summary>
    private async Task<Page> SubmitAsync(Page page, Dictionary<string, string> fields)
    {
        using var html = await new HtmlParser().ParseDocumentAsync(page.Body);
        var form = html.QuerySelectorAll("form")
            .FirstOrDefault(candidate => candidate.QuerySelector($"[name={fields.Keys.First()}]") is not null)
            ?? throw new StoryDiffers($"{page.Address.AbsolutePath} has no form with the field {fields.Keys.First()}");
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
            fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value") ?? "";
        var target = new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.AbsoluteUri);
        return await FollowAsync(await SendAsync(HttpMethod.Post, target, new FormUrlEncodedContent(fields)));
    }

    private async Task<Page> FollowAsync(HttpResponseMessage response)
    {
        while (true)
        {
            var address = response.RequestMessage!.RequestUri!;
            if (response.Headers.Location is not { } location)
            {
                using (response)
                    return new Page(address, await response.Content.ReadAsStringAsync());
            }

            response.Dispose();
            var next = new Uri(address, location);
            if (next.AbsolutePath == RedirectUri.AbsolutePath)
                return new Page(next, "");
            response = await SendAsync(HttpMethod.Get, next);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var response = await _browser.SendAsync(request);
        Transcript.Call(method.Method, address.AbsolutePath, (int)response.StatusCode, TimeProvider.System.GetElapsedTime(start));
        return response;
    }

    private static SocketsHttpHandler Browser() => new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private sealed record Page(Uri Address, string Body);
}
