using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Submits the forms that a passkey answers, as the page's script does.</summary>
internal static class PasskeyForms
{
    public const string SignInPage = "/compte/cle", OwnPage = "/compte/identifiants/cles";

    public static async Task<(string Options, Dictionary<string, string> Fields)> PasskeyFormAsync(this HttpClient browser, string page)
    {
        var form = (await (await browser.GetAsync(page)).PageAsync()).QuerySelector<IHtmlFormElement>("form[data-passkey]")!;
        return (
            form.GetAttribute("data-options")!,
            form.QuerySelectorAll<IHtmlInputElement>("input[name]")
                .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal));
    }

    public static async Task<HttpResponseMessage> AddPasskeyAsync(
        this HttpClient browser, SoftAuthenticator authenticator, string name = "Mon téléphone")
    {
        var (options, fields) = await browser.PasskeyFormAsync(OwnPage);
        (fields["reponse"], fields["nom"]) = (authenticator.Create(options), name);
        return await browser.PostAsync(OwnPage, new FormUrlEncodedContent(fields));
    }

    public static async Task<HttpResponseMessage> SignInAsync(this HttpClient browser, SoftAuthenticator authenticator)
    {
        var (options, fields) = await browser.PasskeyFormAsync(SignInPage);
        fields["reponse"] = authenticator.Get(options);
        return await browser.PostAsync(SignInPage, new FormUrlEncodedContent(fields));
    }

    public static async Task<string> WordsAsync(this HttpResponseMessage response) => (await response.PageAsync()).Words();
}
