using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>A person who follows an invitation in a browser of its own.</summary>
internal sealed class Invitee(IdentityHost host, string secret) : IDisposable
{
    public const string Password = "Sentier-Pluie-5937-Ormeau";
    private readonly string _address = $"/compte/invitation?lien={secret}";

    public HttpClient Browser { get; } = host.NewBrowser();

    public void Dispose() => Browser.Dispose();

    public async Task<IHtmlDocument> OpenAsync() => await (await Browser.GetAsync(_address)).PageAsync();

    /// <summary>The page after the first step.</summary>
    public async Task<IHtmlDocument> ChooseAsync(string password = Password, string? confirmation = null) =>
        await (await Browser.SubmitAsync(_address, ("motDePasse", password), ("confirmation", confirmation ?? password))).PageAsync();

    /// <summary>The page after the second step.</summary>
    /// <param name="code">Null for the right one.</param>
    public async Task<IHtmlDocument> ProveAsync(IHtmlDocument second, string? code = null)
    {
        var fields = second.QuerySelector<IHtmlFormElement>("form[method=post]")!.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        fields["code"] = code ?? IdentityHost.CodeAt(KeyIn(second), host.Clock.GetUtcNow());
        return await (await Browser.PostAsync(_address, new FormUrlEncodedContent(fields))).PageAsync();
    }

    /// <summary>Accepts the invitation. Returns the key of the authenticator.</summary>
    public async Task<string> AcceptAsync()
    {
        var second = await ChooseAsync();
        var last = await ProveAsync(second);
        Assert.Contains("Votre accès est ouvert", last.Words(), StringComparison.Ordinal);
        return KeyIn(second);
    }

    public static string KeyIn(IParentNode page) => page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
}
