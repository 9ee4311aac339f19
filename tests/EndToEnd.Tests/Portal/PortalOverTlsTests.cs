using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The portal behind a door that ends TLS. The requests go by plain HTTP here, so cookies are carried by hand.</summary>
[Collection(SharedPortal.Name)]
public sealed class PortalOverTlsTests(PortalProcess portal) : IDisposable
{
    private readonly Dictionary<string, SetCookieHeaderValue> _cookies = new(StringComparer.Ordinal);
    private readonly SocketsHttpHandler _handler = new() { UseCookies = false, AllowAutoRedirect = false };

    [Fact]
    public async Task SignIn_HttpNotAllowed_SetsSecureHostOnlyCookies()
    {
        var (process, visitor) = portal.StartAnother(("Auth__AllowHttp", "false"), ("Auth__Issuer", "https://famille.example/"));
        using (process)
        {
            await process.WaitForAsync("Application started");
            using var http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = visitor.Portal };

            using var challenge = await SendAsync(http, "/connexion");
            var asked = QueryHelpers.ParseQuery(challenge.Headers.Location!.Query);
            var code = portal.Issuer.Authorize("family", "account", asked["nonce"].ToString());
            using var back = await SendAsync(http, $"/signin-oidc?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
            using var home = await SendAsync(http, "/");

            Assert.StartsWith(
                "https://famille.example/connect/authorize", challenge.Headers.Location.OriginalString, StringComparison.Ordinal);
            Assert.Equal("https://famille.example/signin-oidc", asked["redirect_uri"].ToString());
            Assert.Contains("Bonjour Madame TOULEMONDE", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("__Host-espace", _cookies.Keys);
            Assert.Contains("__Host-espace-formulaire", _cookies.Keys);
            Assert.All(_cookies.Values, cookie => Assert.True(
                cookie is { Secure: true, HttpOnly: true, Domain.Value: null, SameSite: not SameSiteMode.None }, $"{cookie}"));
            Assert.All(
                _cookies.Values.Where(cookie => !cookie.Name.StartsWith(".AspNetCore.", StringComparison.Ordinal)),
                // The key of the storage space is sent to its own pages alone.
                cookie => Assert.Equal(cookie.Name == "__Secure-espace-stockage" ? "/pieces-justificatives" : "/", cookie.Path.Value));
        }
    }

    public void Dispose() => _handler.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var cookies = _cookies.Values.Where(cookie => cookie.Value.Length > 0).Select(cookie => $"{cookie.Name}={cookie.Value}");
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies));
        request.Headers.Accept.ParseAdd("text/html");
        var response = await http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
                _cookies[cookie.Name.Value!] = cookie;
        return response;
    }
}
