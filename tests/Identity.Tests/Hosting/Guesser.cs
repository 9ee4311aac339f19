using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The answer to a guess; <paramref name="Page"/> omits what differs between two forms.</summary>
internal sealed record GuessResult(HttpStatusCode Status, string Page, TimeSpan Took)
{
    /// <summary>The password was compared and was wrong.</summary>
    public bool Evaluated => Page.Contains("est incorrect", StringComparison.Ordinal);

    public bool Throttled => Page.Contains("trop d’essais", StringComparison.Ordinal);
}

/// <summary>Sends the sign-in form repeatedly through the gateway, from any address.</summary>
internal sealed class Guesser(HttpClient browser)
{
    private Dictionary<string, string>? _form;

    public async Task<GuessResult> TryAsync(string login, string password, string address)
    {
        var form = _form ??= await FormAsync();
        (form["identifiant"], form["motDePasse"]) = (login, password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/compte/connexion");
        request.Content = new FormUrlEncodedContent(form);
        request.Headers.Add("X-Forwarded-For", address);
        var start = Stopwatch.GetTimestamp();
        using var answer = await browser.SendAsync(request);
        var page = await answer.PageAsync();
        var took = Stopwatch.GetElapsedTime(start);
        foreach (var own in page.QuerySelectorAll("#identifiant, [name=__RequestVerificationToken]"))
            own.RemoveAttribute("value");
        return new GuessResult(answer.StatusCode, page.DocumentElement.OuterHtml, took);
    }

    private async Task<Dictionary<string, string>> FormAsync() => (await (await browser.GetAsync("/compte/connexion")).PageAsync())
        .QuerySelectorAll<IHtmlInputElement>("form[method=post] input[name]")
        .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
}
