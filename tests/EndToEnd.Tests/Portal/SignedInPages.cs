using Microsoft.Playwright;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A page of the portal in a browser, for somebody who is signed in.</summary>
internal static class SignedInPages
{
    /// <param name="role">"family" or "agent".</param>
    public static async Task<IPage> OpenAsync(
        this Browser browser, PortalProcess portal, string path, string role = "family", string account = "account", bool scripts = true)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role, account);
        var (page, _) = await browser.OpenAsync(portal.Address, scripts);
        await page.Context.AddCookiesAsync(
            [new() { Name = visitor.Session!.Name, Value = visitor.Session.Value, Url = portal.Address.AbsoluteUri }]);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A number that a script measures on the first element, in CSS pixels.</summary>
    public static Task<double> MeasureAsync(this IPage page, string selector, string expression) =>
        page.EvalOnSelectorAsync<double>(selector, $"element => {expression}");
}
