using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EspaceFamille.Story;

/// <summary>Opens pages and sends their forms as a browser without scripts does, with its cookies. Prints each call.</summary>
/// <param name="handler">Null for a connection to the addresses themselves.</param>
internal sealed class FormBrowser(Uri gateway, HttpMessageHandler? handler = null) : IDisposable
{
    public HttpClient Http { get; } = new(handler ?? Browser()) { BaseAddress = gateway };

    /// <summary>A redirect to this path is not followed: it is the address of a client.</summary>
    public string? CallbackPath { get; init; }

    /// <summary>The page at the end of the redirects.</summary>
    public async Task<Page> OpenAsync(Uri address) => await FollowAsync(await SendAsync(HttpMethod.Get, address));

    /// <summary>Fills in the page's form, with its hidden fields, and sends it to the form's action.</summary>
    /// <param name="fields">The form is that with the first of them; without any, the first one of the page's main part.</param>
    public async Task<Page> SubmitAsync(Page page, Dictionary<string, string> fields)
    {
        using var html = await page.ReadAsync();
        var name = fields.Keys.FirstOrDefault();
        var form = name is null
            ? html.QuerySelector("main form")
            : html.QuerySelectorAll("form").FirstOrDefault(candidate => candidate.QuerySelector($"[name={name}]") is not null);
        if (form is null)
            throw new StoryDiffers($"{page.Address.AbsolutePath} has no form with the field {name}");
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
            fields[hidden.GetAttribute("name")!] = hidden.GetAttribute("value") ?? "";
        var target = new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.AbsoluteUri);
        return await FollowAsync(await SendAsync(HttpMethod.Post, target, new FormUrlEncodedContent(fields)));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var response = await Http.SendAsync(request);
        Transcript.Call(method.Method, address.AbsolutePath, (int)response.StatusCode, TimeProvider.System.GetElapsedTime(start));
        return response;
    }

    public void Dispose() => Http.Dispose();

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
            if (next.AbsolutePath == CallbackPath)
                return new Page(next, "");
            response = await SendAsync(HttpMethod.Get, next);
        }
    }

    private static SocketsHttpHandler Browser() => new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
}

/// <summary>A page as it was answered.</summary>
internal sealed record Page(Uri Address, string Body)
{
    public Task<IHtmlDocument> ReadAsync() => new HtmlParser().ParseDocumentAsync(Body);
}
