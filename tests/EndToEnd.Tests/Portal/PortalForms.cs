using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Fills the forms of a page as a browser without scripts would send them.</summary>
public static class PortalForms
{
    /// <summary>An agent of the town, signed in; drafts are kept per account.</summary>
    public static async Task<PortalVisitor> AgentAsync(this PortalProcess portal, string account = "account")
    {
        var agent = portal.Visitor();
        await agent.SignInAsync("agent", account);
        return agent;
    }

    public static async Task<PortalVisitor> AdministratorAsync(this PortalProcess portal, string account = "administrator")
    {
        var administrator = portal.Visitor();
        await administrator.SignInAsync("admin", account);
        return administrator;
    }

    public static async Task<PortalVisitor> FamilyAsync(this PortalProcess portal, string account)
    {
        var family = portal.Visitor();
        await family.SignInAsync(account: account);
        return family;
    }

    /// <summary>Presses "Commencer" on the first page of a form; the address of the draft that this makes.</summary>
    public static async Task<string> BeginAsync(this PortalVisitor visitor, string form)
    {
        using var begun = await visitor.FillAsync(form, "Commencer");
        var step = begun.Headers.Location!.OriginalString.Split('?')[0];
        return step[..step.LastIndexOf('/')];
    }

    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    /// <summary>Reads the page and presses this button of it, with these fields filled in; an empty list of values omits a field.</summary>
    public static async Task<HttpResponseMessage> FillAsync(
        this PortalVisitor visitor, string path, string button, params (string Name, string[] Values)[] filled)
    {
        using var response = await visitor.GetAsync(path);
        return await visitor.FillAsync(response, path, button, filled);
    }

    /// <summary>The same on a page that was received already, such as the answer to a form.</summary>
    public static async Task<HttpResponseMessage> FillAsync(
        this PortalVisitor visitor, HttpResponseMessage response, string path, string button,
        params (string Name, string[] Values)[] filled)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .Single(one => one.QuerySelectorAll("button").Any(found => found.TextContent.Trim() == button));
        var fields = Fields(form).Where(field => filled.All(own => own.Name != field.Key))
            .Concat(filled.SelectMany(own => own.Values.Select(value => KeyValuePair.Create(own.Name, value))));
        var address = new Uri(new Uri("http://portal" + path), form.GetAttribute("action") ?? "").PathAndQuery;
        return await visitor.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    internal static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>())
            if (input.Type is not ("checkbox" or "radio") || input.IsChecked)
                yield return new(input.Name!, input.Value);
        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>())
            yield return new(area.Name!, area.Value);
    }
}
