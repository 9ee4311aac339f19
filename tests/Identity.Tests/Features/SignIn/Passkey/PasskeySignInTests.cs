using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.SignIn.Passkey;

/// <summary>An account of its own with a passkey, and a browser in which nobody is signed in.</summary>
[Collection(Documents.Name)]
public sealed class PasskeySignInTests(DemoTown town) : IAsyncLifetime
{
    private readonly SoftAuthenticator _telephone = new();
    private readonly HttpClient _browser = town.Host.NewBrowser();
    private Account _account = null!;

    public async Task InitializeAsync()
    {
        _account = await town.Host.AddAccountAsync();
        using var owner = await town.Host.SignedInAsync(_account);
        Assert.Equal($"{PasskeyForms.OwnPage}?fait=ajoute", (await owner.AddPasskeyAsync(_telephone)).Target());
    }

    public Task DisposeAsync()
    {
        _telephone.Dispose();
        _browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task SignIn_OwnPasskey_SignsInAndIsInTheJournalAndCounted()
    {
        var answer = await _browser.SignInAsync(_telephone);

        Assert.Equal("/", answer.Target());
        Assert.True(await _browser.IsSignedInAsync());
        var passkey = Assert.Single((await town.Host.ReadAsync(_account)).Passkeys);
        Assert.Equal((_telephone.Id, (long)_telephone.Counter, true), (passkey.Id, passkey.SignCount, passkey.UsedAt is not null));
        Assert.NotNull((await town.Host.ReadAsync(_account)).SignedInBefore);
    }

    [Theory]
    [InlineData("ailleurs.example", "http://ailleurs.example")]
    [InlineData("localhost", "http://ailleurs.example")]
    [InlineData("localhost", "http://localhost:8081")]
    [InlineData("localhost", "https://localhost:8080")]
    [InlineData("localhost", "http://famille.localhost:8080")]
    [InlineData("ailleurs.example", "http://localhost:8080")]
    public async Task SignIn_AssertionForAnotherHost_IsRefused(string host, string origin)
    {
        (_telephone.Host, _telephone.Origin) = (host, origin);

        await AssertRefusedAsync(await _browser.SignInAsync(_telephone));
    }

    [Fact]
    public async Task SignIn_WithoutVerification_IsRefused()
    {
        _telephone.IsVerified = false;

        await AssertRefusedAsync(await _browser.SignInAsync(_telephone));
    }

    /// <summary>With a counter and without one, whose responses all look fresh.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task SignIn_ReplayedAssertion_IsRefused(uint step)
    {
        using var telephone = new SoftAuthenticator { Step = step };
        using var owner = await town.Host.SignedInAsync(_account);
        await owner.AddPasskeyAsync(telephone);
        var (options, fields) = await _browser.PasskeyFormAsync(PasskeyForms.SignInPage);
        fields["reponse"] = telephone.Get(options);
        var first = await _browser.PostAsync(PasskeyForms.SignInPage, new FormUrlEncodedContent(fields));
        await _browser.SubmitAsync("/compte/deconnexion");

        var again = await _browser.PostAsync(PasskeyForms.SignInPage, new FormUrlEncodedContent(fields));
        var (_, fresh) = await _browser.PasskeyFormAsync(PasskeyForms.SignInPage);
        fresh["reponse"] = fields["reponse"];
        var withNewChallenge = await _browser.PostAsync(PasskeyForms.SignInPage, new FormUrlEncodedContent(fresh));

        Assert.Equal("/", first.Target());
        await AssertRefusedAsync(again);
        await AssertRefusedAsync(withNewChallenge);
    }

    [Fact]
    public async Task SignIn_TenTimesTheSameAssertionAtOnce_AcceptsOne()
    {
        var (options, fields) = await _browser.PasskeyFormAsync(PasskeyForms.SignInPage);
        fields["reponse"] = _telephone.Get(options);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            _browser.PostAsync(PasskeyForms.SignInPage, new FormUrlEncodedContent(fields))));

        Assert.Single(answers, answer => answer.Headers.Location?.ToString() == "/");
    }

    [Fact]
    public async Task SignIn_CounterThatDoesNotGrow_IsRefused()
    {
        _telephone.Counter = 0;

        await AssertRefusedAsync(await _browser.SignInAsync(_telephone));
    }

    [Theory]
    [InlineData("Disabled")]
    [InlineData("Closed")]
    [InlineData("Pending")]
    public async Task SignIn_AccountThatIsNotActive_IsRefused(string state)
    {
        await town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            _account.Id, account => new Change<Account>(account with { State = Enum.Parse<AccountState>(state) }), CancellationToken.None);

        await AssertRefusedAsync(await _browser.SignInAsync(_telephone));
    }

    [Fact]
    public async Task SignIn_PasskeyThatNobodyHas_IsRefused()
    {
        using var stranger = new SoftAuthenticator();
        using var owner = await town.Host.SignedInAsync(_account);
        var (options, _) = await owner.PasskeyFormAsync(PasskeyForms.OwnPage);
        stranger.Create(options);

        await AssertRefusedAsync(await _browser.SignInAsync(stranger));
    }

    [Fact]
    public async Task SignIn_ChallengeOfAnotherBrowser_IsRefused()
    {
        using var another = town.Host.NewBrowser();
        var (options, stolen) = await another.PasskeyFormAsync(PasskeyForms.SignInPage);
        var (_, fields) = await _browser.PasskeyFormAsync(PasskeyForms.SignInPage);
        (fields["etat"], fields["reponse"]) = (stolen["etat"], _telephone.Get(options));

        await AssertRefusedAsync(await _browser.PostAsync(PasskeyForms.SignInPage, new FormUrlEncodedContent(fields)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":5}")]
    [InlineData("{\"id\":\"\\u0000\",\"response\":null}")]
    public async Task SignIn_ResponseThatIsNone_IsRefused(string response)
    {
        var (_, fields) = await _browser.PasskeyFormAsync(PasskeyForms.SignInPage);
        fields["reponse"] = response;

        await AssertRefusedAsync(await _browser.PostAsync(PasskeyForms.SignInPage, new FormUrlEncodedContent(fields)));
    }

    [Fact]
    public async Task SignIn_StaffWithAuthenticator_NeedsNoCode()
    {
        var agent = await town.Host.AddAccountAsync("kitchen", People.AgentSecret);
        using var telephone = new SoftAuthenticator();
        using var owner = await town.Host.SignedInAsync(agent);
        await owner.AddPasskeyAsync(telephone);

        Assert.Equal("/", (await _browser.SignInAsync(telephone)).Target());
        Assert.True(await _browser.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_LockedAccount_IsThrottledAsThePassword()
    {
        await town.Host.LockAsync(_account);

        var answer = await _browser.SignInAsync(_telephone);

        Assert.Contains("trop d’essais", await answer.WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutScripts_StatesThatItNeedsThem()
    {
        var page = await (await _browser.GetAsync(PasskeyForms.SignInPage)).PageAsync();

        Assert.Contains("JavaScript", page.QuerySelector("[data-passkey-note]")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("[data-passkey-begin]")!.HasAttribute("hidden"));
        Assert.Contains("mot de passe", page.Words(), StringComparison.Ordinal);
    }

    private async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        Assert.Contains("n’ouvre aucun compte", await answer.WordsAsync(), StringComparison.Ordinal);
        Assert.False(await _browser.IsSignedInAsync());
    }
}
