using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Reads pages and submits their forms with all their fields.</summary>
internal static class Pages
{
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient browser, string address, params (string Name, string Value)[] typed)
    {
        var page = await (await browser.GetAsync(address)).PageAsync();
        var form = page.QuerySelector<IHtmlFormElement>("form[method=post]")
            ?? throw new InvalidOperationException($"No form at {address}.");
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type != "radio" || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in typed)
            fields[name] = value;
        return await browser.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    public static string Words(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    public static string Target(this HttpResponseMessage response) => response.Headers.Location!.ToString();
}
