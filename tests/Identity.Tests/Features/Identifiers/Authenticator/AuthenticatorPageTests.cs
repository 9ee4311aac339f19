using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.Authenticator;

/// <summary>A family that adds an authenticator application to its account.</summary>
[Collection(Documents.Name)]
public sealed class AuthenticatorPageTests(DemoTown town) : IAsyncLifetime
{
    private const string Page = "/compte/identifiants/code", Codes = "/compte/identifiants/secours";
    private Account _account = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        _account = await town.Host.AddAccountAsync();
        _owner = await town.Host.SignedInAsync(_account);
    }

    public Task DisposeAsync()
    {
        _owner.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Add_RightCode_NeedsACodeFromThenOnAndEndsOtherSessions()
    {
        using var other = await town.Host.SignedInAsync(_account);

        var (key, _) = await ActivateAsync();

        using var fresh = town.Host.NewBrowser();
        var password = await fresh.SignInAsync(_account.Person());
        Assert.StartsWith("/compte/code", password.Target(), StringComparison.Ordinal);
        Assert.Equal("/", (await fresh.SubmitAsync(password.Target(), ("code", town.Host.NextCode(key)))).Target());
        Assert.True(await _owner.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task Add_WrongCode_KeepsTheKeyAndChangesNothing()
    {
        var (key, form) = await KeyAsync();

        var page = await (await PostAsync(Page, form, "000000")).PageAsync();

        Assert.NotNull(page.QuerySelector("#code-erreur"));
        Assert.Equal(key, KeyIn(page));
        Assert.Null((await town.Host.ReadAsync(_account)).AuthenticatorKey);
    }

    [Fact]
    public async Task Add_AfterFifteenMinutes_StartsWithANewKey()
    {
        var (key, form) = await KeyAsync();
        town.Host.Clock.Advance(TimeSpan.FromMinutes(16));
        await _owner.SubmitAsync("/compte/confirmation-identite", ("motDePasse", OwnAccounts.Password));

        var page = await (await PostAsync(Page, form, IdentityHost.CodeAt(key, town.Host.Clock.GetUtcNow()))).PageAsync();

        Assert.NotEqual(key, KeyIn(page));
        Assert.Null((await town.Host.ReadAsync(_account)).AuthenticatorKey);
    }

    [Fact]
    public async Task Add_TicketOfAnotherAccount_IsRefused()
    {
        using var another = await town.Host.SignedInAsync(await town.Host.AddAccountAsync());
        var theirs = await (await another.GetAsync(Page)).PageAsync();
        var (_, form) = await KeyAsync();
        form["cle"] = theirs.QuerySelector<IHtmlInputElement>("input[name=cle]")!.Value;

        await PostAsync(Page, form, IdentityHost.CodeAt(KeyIn(theirs), town.Host.Clock.GetUtcNow()));

        Assert.Null((await town.Host.ReadAsync(_account)).AuthenticatorKey);
    }

    [Fact]
    public async Task Add_RightCode_StoresNeitherKeyNorRecoveryCodesInClear()
    {
        var (key, codes) = await ActivateAsync();

        var stored = await town.Host.Database.GetCollection<BsonDocument>(AccountStore.Collection)
            .Find(new BsonDocument("_id", _account.Id)).SingleAsync();

        Assert.All([key, .. codes, .. codes.Select(code => code.Replace(" ", "", StringComparison.Ordinal))],
            secret => Assert.DoesNotContain(secret, stored.ToString(), StringComparison.Ordinal));
        Assert.Equal(FactorRules.RecoveryCodes, codes.Count);
    }

    [Fact]
    public async Task RecoveryCode_InPlaceOfTheCode_SignsInOnce()
    {
        var (_, codes) = await ActivateAsync();

        Assert.Equal("/", await SignInWithAsync(codes[3]));
        Assert.Null(await SignInWithAsync(codes[3]));
        Assert.Equal("/", await SignInWithAsync(codes[0].Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(FactorRules.RecoveryCodes - 2, (await town.Host.ReadAsync(_account)).RecoveryCodes.Count);
    }

    [Fact]
    public async Task RecoveryCode_TenTimesAtOnce_SignsInOnce()
    {
        var (_, codes) = await ActivateAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignInWithAsync(codes[0])));

        Assert.Single(answers, answer => answer == "/");
    }

    [Fact]
    public async Task RecoveryCodes_NewOnes_VoidTheEarlierOnes()
    {
        var (_, codes) = await ActivateAsync();

        var renewed = CodesIn(await (await _owner.SubmitAsync(Codes)).PageAsync());

        Assert.Empty(codes.Intersect(renewed));
        Assert.Null(await SignInWithAsync(codes[1]));
        Assert.Equal("/", await SignInWithAsync(renewed[1]));
    }

    [Fact]
    public async Task RecoveryCodes_ShownAgain_AreNot()
    {
        var (_, codes) = await ActivateAsync();

        var words = await (await _owner.GetAsync(Codes)).WordsAsync();

        Assert.Contains("10", words, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_Family_SignsInByPasswordAlone()
    {
        var (_, codes) = await ActivateAsync();

        await _owner.SubmitAsync($"{Page}?handler=Remove");

        using var fresh = town.Host.NewBrowser();
        Assert.Equal("/", (await fresh.SignInAsync(_account.Person())).Target());
        Assert.Empty((await town.Host.ReadAsync(_account)).RecoveryCodes);
        Assert.NotEmpty(codes);
    }

    [Fact]
    public async Task Remove_Staff_IsRefusedWithoutAnotherFactor()
    {
        var agent = await town.Host.AddAccountAsync("kitchen", People.AgentSecret);
        using var owner = await town.Host.SignedInAsync(agent);

        var words = await (await owner.SubmitAsync($"{Page}?handler=Remove")).WordsAsync();

        Assert.Contains("second facteur", words, StringComparison.Ordinal);
        Assert.NotNull((await town.Host.ReadAsync(agent)).AuthenticatorKey);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Codes)]
    [InlineData(PasskeyForms.OwnPage)]
    public async Task Pages_StolenSessionAfterFiveMinutes_NeedAProof(string page)
    {
        town.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.StartsWith("/compte/confirmation-identite", (await _owner.GetAsync(page)).Target(), StringComparison.Ordinal);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> ActivateAsync()
    {
        var (key, form) = await KeyAsync();
        town.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        var page = await (await PostAsync(Page, form, IdentityHost.CodeAt(key, town.Host.Clock.GetUtcNow()))).PageAsync();
        return (key, CodesIn(page));
    }

    private async Task<(string Key, Dictionary<string, string> Form)> KeyAsync()
    {
        var page = await (await _owner.GetAsync(Page)).PageAsync();
        return (KeyIn(page), page.QuerySelector<IHtmlFormElement>("form[method=post]")!.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal));
    }

    private async Task<HttpResponseMessage> PostAsync(string page, Dictionary<string, string> form, string code)
    {
        form["code"] = code;
        return await _owner.PostAsync(page, new FormUrlEncodedContent(form));
    }

    /// <summary>Where the browser is redirected; null when the code was refused.</summary>
    private async Task<string?> SignInWithAsync(string code)
    {
        using var browser = town.Host.NewBrowser();
        var password = await browser.SignInAsync(_account.Person());
        return (await browser.SubmitAsync(password.Target(), ("code", code))).Headers.Location?.ToString();
    }

    private static string KeyIn(IParentNode page) => page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> CodesIn(IParentNode page) =>
        [.. page.QuerySelectorAll("ol code").Select(code => code.TextContent)];
}
