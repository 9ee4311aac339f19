using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The starting state of tests of a family that adds an authenticator: an account of its own, signed in just now.</summary>
public abstract class AuthenticatorFixture(DemoTown town) : IAsyncLifetime
{
    protected const string Page = "/compte/identifiants/code", Codes = "/compte/identifiants/secours";

    private protected DemoTown Town => town;

    private protected IdentityHost Host => town.Host;

    private protected Account Account { get; private set; } = null!;

    private protected HttpClient Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Account = await Host.AddAccountAsync();
        Owner = await Host.SignedInAsync(Account);
    }

    public Task DisposeAsync()
    {
        Owner.Dispose();
        return Task.CompletedTask;
    }

    private protected async Task<(string Key, IReadOnlyList<string> Codes)> ActivateAsync()
    {
        var (key, form) = await KeyAsync();
        Host.Clock.Advance(TimeSpan.FromSeconds(30));
        var page = await (await PostAsync(Page, form, IdentityHost.CodeAt(key, Host.Clock.GetUtcNow()))).PageAsync();
        return (key, CodesIn(page));
    }

    private protected async Task<(string Key, Dictionary<string, string> Form)> KeyAsync()
    {
        var page = await (await Owner.GetAsync(Page)).PageAsync();
        return (KeyIn(page), page.QuerySelector<IHtmlFormElement>("form[method=post]")!.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal));
    }

    private protected async Task<HttpResponseMessage> PostAsync(string page, Dictionary<string, string> form, string code)
    {
        form["code"] = code;
        return await Owner.PostAsync(page, new FormUrlEncodedContent(form));
    }

    /// <summary>Where the browser is redirected; null when the code was refused.</summary>
    private protected async Task<string?> SignInWithAsync(string code)
    {
        using var browser = Host.NewBrowser();
        var password = await browser.SignInAsync(Account.Person());
        return (await browser.SubmitAsync(password.Target(), ("code", code))).Headers.Location?.ToString();
    }

    private protected static string KeyIn(IParentNode page) =>
        page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private protected static IReadOnlyList<string> CodesIn(IParentNode page) =>
        [.. page.QuerySelectorAll("ol code").Select(code => code.TextContent)];
}
