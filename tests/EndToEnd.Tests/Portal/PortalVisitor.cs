using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A browser without scripts: cookies, redirects within the portal, and the issuer's page played by the stub.</summary>
public sealed class PortalVisitor(Uri portal, StubIssuer? issuer = null)
{
    private readonly CookieContainer _cookies = new();

    public Uri Portal => portal;

    /// <summary>The session's cookie as the browser keeps it, or nothing.</summary>
    public Cookie? Session => _cookies.GetCookies(portal)["espace"];

    /// <summary>The cookies that the browser would send there.</summary>
    public IReadOnlyList<Cookie> CookiesAt(string path) => [.. _cookies.GetCookies(new Uri(portal, path)).Cast<Cookie>()];

    /// <summary>As if the browser had lost these cookies, or refused them.</summary>
    public void Lose(Func<Cookie, bool> which)
    {
        foreach (var cookie in _cookies.GetAllCookies().Cast<Cookie>().Where(which))
            cookie.Expired = true;
    }

    public void Take(Cookie session) => _cookies.Add(portal, new Cookie(session.Name, session.Value, "/"));

    public async Task<HttpResponseMessage> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Signs in from any page that requires it, through the issuer; returns where the portal redirects to.</summary>
    public async Task<Uri?> SignInAsync(string role = "family", string account = "account", string from = "/connexion")
    {
        using var challenge = await GetAsync(from);
        return await FinishSignInAsync(challenge, role, account);
    }

    /// <summary>The same from a response that redirected to the issuer.</summary>
    public async Task<Uri?> FinishSignInAsync(HttpResponseMessage challenge, string role = "family", string account = "account")
    {
        var asked = QueryHelpers.ParseQuery(challenge.Headers.Location!.Query);
        var code = issuer!.Authorize(role, account, asked["nonce"].ToString());
        using var back = await GetAsync($"/signin-oidc?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
        return back.Headers.Location;
    }

    /// <summary>Presses the button of the form that posts there, on the home page.</summary>
    public async Task<HttpResponseMessage> PressAsync(string action)
    {
        using var response = await GetAsync("/");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
        var token = page.QuerySelector($"form[action='{action}'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        });
    }

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });

    /// <summary>A request of a script on a page, as browsers mark it.</summary>
    public Task<HttpResponseMessage> FetchAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Mode", "cors");
        return SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false });
        http.BaseAddress = portal;
        request.Headers.Accept.ParseAdd("text/html");
        return await http.SendAsync(request);
    }
}
