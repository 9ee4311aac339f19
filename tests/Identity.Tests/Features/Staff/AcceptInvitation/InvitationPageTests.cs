using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Staff;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Staff.AcceptInvitation;

/// <summary>An invited person chooses the password and the second factor of an account of staff.</summary>
[Collection(Documents.Name)]
public sealed class InvitationPageTests(DemoTown town) : IAsyncLifetime
{
    private Account _account = null!;
    private Invitee _invitee = null!;

    private IdentityHost Host => town.Host;

    public async Task InitializeAsync()
    {
        _account = await Host.AddAccountAsync("kitchen", state: AccountState.Pending);
        _invitee = new(Host, await SendAsync());
    }

    public Task DisposeAsync()
    {
        _invitee.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Accept_PasswordAndCode_SignsInWithBothAlone()
    {
        var second = await _invitee.ChooseAsync();
        Assert.Equal(AccountState.Pending, (await Host.ReadAsync(_account)).State);
        var last = await _invitee.ProveAsync(second);

        Assert.Equal(FactorRules.RecoveryCodes, last.QuerySelectorAll("ol code").Length);
        using var browser = Host.NewBrowser();
        var password = await browser.SignInAsync(_account.Person(Invitee.Password));
        Assert.StartsWith("/compte/code", password.Target(), StringComparison.Ordinal);
        Assert.Equal("/", (await browser.SubmitAsync(password.Target(), ("code", Host.NextCode(Invitee.KeyIn(second))))).Target());
    }

    [Fact]
    public async Task Accept_CodeOfTheInvitation_IsNotAcceptedAgainAtTheSignIn()
    {
        var second = await _invitee.ChooseAsync();
        var code = IdentityHost.CodeAt(Invitee.KeyIn(second), Host.Clock.GetUtcNow());
        await _invitee.ProveAsync(second, code);

        using var browser = Host.NewBrowser();
        var password = await browser.SignInAsync(_account.Person(Invitee.Password));

        Assert.Null((await browser.SubmitAsync(password.Target(), ("code", code))).Headers.Location);
    }

    [Fact]
    public async Task Accept_WrongCode_KeepsTheKeyAndStoresNothing()
    {
        var second = await _invitee.ChooseAsync();

        var again = await _invitee.ProveAsync(second, "000000");

        Assert.NotNull(again.QuerySelector("#code-erreur"));
        Assert.Equal(Invitee.KeyIn(second), Invitee.KeyIn(again));
        Assert.Equal((AccountState.Pending, null), await StateAsync());
        Assert.Contains("Votre accès est ouvert", (await _invitee.ProveAsync(again)).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sentier-Pluie-5937-Ormeau", "Autre-Chose-9999-Ormeau", "sont différents")]
    [InlineData("Galet1234", "Galet1234", "trop simple")]
    [InlineData("Ferrand-2026!", "Ferrand-2026!", "se devine")]
    [InlineData("", "", "Choisissez un mot de passe")]
    public async Task Choose_PasswordAgainstTheRulesOfStaff_IsRefused(string password, string confirmation, string sentence)
    {
        var page = await _invitee.ChooseAsync(password, confirmation);

        Assert.Contains(sentence, page.Words(), StringComparison.Ordinal);
        Assert.StartsWith("1.", page.QuerySelector("li[aria-current=step]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_AfterFifteenMinutes_StartsAgainWithThePassword()
    {
        var second = await _invitee.ChooseAsync();
        Host.Clock.Advance(TimeSpan.FromMinutes(16));

        var page = await _invitee.ProveAsync(second);

        Assert.NotNull(page.QuerySelector("#motDePasse"));
        Assert.Contains("rien n’a été enregistré", page.Words(), StringComparison.Ordinal);
        Assert.Equal((AccountState.Pending, null), await StateAsync());
    }

    [Fact]
    public async Task Accept_TwoBrowsersAtOnce_OneIsAccepted()
    {
        using var other = new Invitee(Host, await LinkAsync());
        var (mine, theirs) = (await _invitee.ChooseAsync(), await other.ChooseAsync());

        var pages = await Task.WhenAll(_invitee.ProveAsync(mine), other.ProveAsync(theirs));

        Assert.Single(pages, page => page.Words().Contains("Votre accès est ouvert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_ByAScanner_ChangesNothing()
    {
        for (var scan = 0; scan < 3; scan++)
            await _invitee.OpenAsync();

        await _invitee.AcceptAsync();
    }

    [Theory]
    [InlineData("used")]
    [InlineData("expired")]
    [InlineData("disabled")]
    [InlineData("renewed")]
    [InlineData("unknown")]
    public async Task Open_LinkThatEnded_StatesWhatToDo(string end)
    {
        var invitee = _invitee;
        if (end == "used")
            await _invitee.AcceptAsync();
        if (end == "expired")
            Host.Clock.Advance(TimeSpan.FromHours(48));
        if (end == "disabled")
            await ChangeAsync(account => account with { State = AccountState.Disabled });
        if (end == "renewed")
            await ChangeAsync(account => account with { SecurityStamp = "of a later invitation" });
        using var unknown = new Invitee(Host, "AAAA");
        if (end == "unknown")
            invitee = unknown;

        var page = await invitee.OpenAsync();

        Assert.Null(page.QuerySelector("form"));
        Assert.Contains("n’est plus valable", page.Words(), StringComparison.Ordinal);
        Assert.Contains("demandez une nouvelle invitation", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_DisabledMeanwhile_StaysDisabled()
    {
        var second = await _invitee.ChooseAsync();
        await ChangeAsync(account => account with { State = AccountState.Disabled });

        var page = await _invitee.ProveAsync(second);

        Assert.Contains("n’est plus valable", page.Words(), StringComparison.Ordinal);
        Assert.Equal(AccountState.Disabled, (await StateAsync()).State);
    }

    [Fact]
    public async Task Erase_AccountsThatWereNotActivated_KeepsInvitedStaff()
    {
        var accounts = Host.Services.GetRequiredService<AccountStore>();

        await accounts.EraseNotActivatedAsync(Host.TownTime.GetUtcNow().AddDays(400), CancellationToken.None);

        Assert.NotNull(await accounts.FindAsync(_account.Id, CancellationToken.None));
    }

    [Fact]
    public async Task SignIn_BeforeTheInvitationIsAccepted_HasTheAnswerOfAWrongPassword()
    {
        var page = await (await _invitee.Browser.SignInAsync(_account.Person())).PageAsync();

        Assert.Contains("est incorrect", page.Words(), StringComparison.Ordinal);
    }

    private async Task<(AccountState State, SealedKey? Key)> StateAsync()
    {
        var stored = await Host.ReadAsync(_account);
        return (stored.State, stored.AuthenticatorKey);
    }

    private Task<Account?> ChangeAsync(Func<Account, Account> change) => Host.Services.GetRequiredService<AccountStore>()
        .ChangeAsync(_account.Id, account => new(change(account)), CancellationToken.None);

    private async Task<string> SendAsync()
    {
        await Host.Services.GetRequiredService<StaffInvitations>().SendAsync(_account, CancellationToken.None);
        return await LinkAsync();
    }

    private async Task<string> LinkAsync() => (await Host.SecretsAsync(_account, SecretMailKind.Invitation)).Single();
}
