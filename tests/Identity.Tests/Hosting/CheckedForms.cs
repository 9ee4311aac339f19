using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.SecurityChecks;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Submits a form with the security check, whose picture the test reads as a person does.</summary>
internal static class CheckedForms
{
    /// <param name="jar">Of the browser.</param>
    public static async Task<HttpResponseMessage> SubmitCheckedAsync(
        this IdentityHost host, HttpClient browser, CookieContainer jar, HttpResponseMessage shown, string address,
        params (string Name, string Value)[] typed)
    {
        var form = (await shown.PageAsync()).QuerySelector<IHtmlFormElement>("form[method=post]")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in typed)
            fields[name] = value;
        var mark = jar.GetCookies(new Uri(IdentityHost.Issuer))["compte-controle"]!.Value;
        var challenge = await host.Services.GetRequiredService<SecurityChallengeStore>()
            .FindAsync(fields[SecurityChecks.IdField], mark, CancellationToken.None);
        fields[SecurityChecks.TextField] = challenge!.Text;
        return await browser.PostAsync(address, new FormUrlEncodedContent(fields));
    }
}
