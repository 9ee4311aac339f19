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
        await page.SignInAsync(visitor, portal.Address);
        await page.GotoAsync(await visitor.DraftedAsync(path));
        return page;
    }

    /// <summary>Hands the session of somebody who is signed in to the browser.</summary>
    public static Task SignInAsync(this IPage page, PortalVisitor visitor, Uri portal) => page.Context.AddCookiesAsync(
        [new() { Name = visitor.Session!.Name, Value = visitor.Session.Value, Url = portal.AbsoluteUri }]);

    /// <summary>The path with the address of a new draft of the planning in the place of "{draft}".</summary>
    public static async Task<string> DraftedAsync(this PortalVisitor visitor, string path) =>
        path.Contains("{draft}", StringComparison.Ordinal)
            ? path.Replace("{draft}", await visitor.BeginAsync($"/reservations/{StubApi.Enrolment}"), StringComparison.Ordinal)
            : path;

    /// <summary>A number that a script measures on the first element, in CSS pixels.</summary>
    public static Task<double> MeasureAsync(this IPage page, string selector, string expression) =>
        page.EvalOnSelectorAsync<double>(selector, $"element => {expression}");
}
