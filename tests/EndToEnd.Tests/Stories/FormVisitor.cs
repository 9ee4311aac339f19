using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.Story;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>Somebody signed in to the running system without a browser, who fills forms in; no answer may be an error of ours.</summary>
internal sealed class FormVisitor
{
    private readonly RunningSystem _system;
    private readonly PortalVisitor _visitor;

    private FormVisitor(RunningSystem system) => (_system, _visitor) = (system, new PortalVisitor(system.Address));

    /// <summary>Somebody who is not signed in.</summary>
    public static FormVisitor Of(RunningSystem system) => new(system);

    public static async Task<FormVisitor> SignInAsync(RunningSystem system, string login)
    {
        var visitor = new FormVisitor(system);
        var account = system.Account(login);
        var page = await visitor.LandAsync("/connexion");
        page = await visitor.LandAsync(
            await visitor.SendAsync(page, "Se connecter", ("identifiant", [login]), ("motDePasse", [account.Password])));
        if (account.TotpSecret is { } secret)
            page =
                await visitor.LandAsync(await visitor.SendAsync(page, "Continuer", ("code", [await AuthenticatorCodes.NextAsync(secret)])));
        Assert.Equal("/", page);
        return visitor;
    }

    /// <summary>Fills the form of this button in and reads the page that comes back.</summary>
    public async Task<IDocument> FillAsync(string path, string button, params (string Name, string[] Values)[] fields)
    {
        using var response = await _visitor.FillAsync(path, button, fields);
        return await ReadAsync(response);
    }

    /// <summary>Fills the form of this button in; where it leads.</summary>
    public async Task<string> SendAsync(string path, string button, params (string Name, string[] Values)[] fields)
    {
        using var response = await _visitor.FillAsync(path, button, fields);
        return response.Headers.Location is { } location
            ? new Uri(_system.Address, location).PathAndQuery
            : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode} and leads nowhere.");
    }

    public async Task<IDocument> PostAsync(string path, HttpContent content)
    {
        using var response = await _visitor.PostAsync(path, content);
        return await ReadAsync(response);
    }

    public async Task<IDocument> ReadAsync(string path)
    {
        using var response = await _visitor.GetAsync(path);
        return await ReadAsync(response);
    }

    /// <summary>Follows the redirects from there to a page.</summary>
    private async Task<string> LandAsync(string path)
    {
        while (true)
        {
            using var response = await _visitor.GetAsync(path);
            if (response.Headers.Location is not { } location)
                return path;
            path = new Uri(_system.Address, location).PathAndQuery;
        }
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode < 500, $"{response.RequestMessage!.RequestUri} answered {(int)response.StatusCode}");
        BadInput.AssertHarmless(text);
        return await new HtmlParser().ParseDocumentAsync(text);
    }
}
