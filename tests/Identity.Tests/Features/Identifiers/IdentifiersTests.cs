using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Features.Sessions;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers;

/// <summary>The owner changes what the account is signed in with; a session alone does not suffice.</summary>
[Collection(Documents.Name)]
public sealed class IdentifiersTests(DemoTown town)
{
    private const string ChangePassword = "/compte/identifiants/mot-de-passe", New = "Sentier-Pluie-5937";
    private const string Proof = "/compte/confirmation-identite", ChangeUserName = "/compte/identifiants/identifiant";

    [Theory]
    [InlineData(ChangePassword)]
    [InlineData("/compte/identifiants/identifiant")]
    [InlineData("/compte/identifiants/fermeture")]
    [InlineData("/compte/identifiants/courriel")]
    public async Task Pages_SessionAloneAfterFiveMinutes_AskForAProof(string page)
    {
        using var thief = await town.Host.SignedInAsync(await town.Host.AddAccountAsync());
        Assert.True((await thief.GetAsync(page)).IsSuccessStatusCode);
        town.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await thief.GetAsync(page);

        Assert.StartsWith(Proof, answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_OwnerWithTheOldOne_KeepsThisSessionAndEndsOthers()
    {
        var account = await town.Host.AddAccountAsync();
        using var mine = await town.Host.SignedInAsync(account);
        using var other = await town.Host.SignedInAsync(account);
        var (client, token) = await SessionTests.RefreshTokenAsync(other);

        var answer = await mine.SubmitAsync(
            ChangePassword, ("ancienMotDePasse", OwnAccounts.Password), ("motDePasse", New), ("confirmation", New));

        Assert.Equal("/compte/identifiants?fait=mot-de-passe", answer.Target());
        Assert.True(await mine.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
        Assert.Contains(await town.Host.MailsAsync(account), mail => mail.Kind is SecretMailKind.PasswordChanged);
        Assert.Empty((await town.Host.ReadAsync(account)).Devices);
    }

    [Fact]
    public async Task ChangePassword_WrongOldOne_ChangesNothing()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);

        var answer = await browser.SubmitAsync(
            ChangePassword, ("ancienMotDePasse", "Pas-le-bon-1234"), ("motDePasse", New), ("confirmation", New));

        Assert.Contains("Ce n’est pas votre mot de passe actuel", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal((await town.Host.ReadAsync(account)).SecurityStamp, account.SecurityStamp);
    }

    [Fact]
    public async Task Proof_GuessesInAStolenSession_AreThrottled()
    {
        var account = await town.Host.AddAccountAsync();
        using var thief = await town.Host.SignedInAsync(account);
        for (var guess = 0; guess < 5; guess++)
            await thief.SubmitAsync(Proof, ("motDePasse", "Pas-le-bon-1234"));

        var answer = await thief.SubmitAsync(Proof, ("motDePasse", OwnAccounts.Password));

        Assert.Contains("trop d’essais", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Proof_AccountWithAuthenticator_NeedsTheCodeToo(bool hasCode)
    {
        var account = await town.Host.AddAccountAsync(secret: People.AgentSecret);
        using var browser = await town.Host.SignedInAsync(account);
        town.Host.Clock.Advance(TimeSpan.FromMinutes(6));

        var answer = await browser.SubmitAsync(
            $"{Proof}?retour={ChangePassword}",
            ("motDePasse", OwnAccounts.Password), ("code", hasCode ? town.Host.NextCode(People.AgentSecret) : "000000"));

        Assert.Equal(hasCode, answer.Headers.Location?.ToString() == ChangePassword);
        Assert.Equal(hasCode, (await browser.GetAsync(ChangePassword)).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("//ailleurs.example/")]
    [InlineData("https://ailleurs.example/")]
    public async Task Proof_ForeignReturnAddress_StaysHere(string elsewhere)
    {
        using var browser = await town.Host.SignedInAsync(await town.Host.AddAccountAsync());

        var answer = await browser.SubmitAsync($"{Proof}?retour={Uri.EscapeDataString(elsewhere)}", ("motDePasse", OwnAccounts.Password));

        Assert.Equal("/compte/identifiants", answer.Target());
    }

    [Fact]
    public async Task ChangeUserName_FreeName_SignsInByItOnly()
    {
        var account = await town.Host.AddAccountAsync();
        var name = $"Éloïse-{account.Id[..8]}";

        var answer = await RenameAsync(account, name);

        using var fresh = town.Host.NewBrowser();
        Assert.Equal("/compte/identifiants?fait=identifiant", answer.Target());
        Assert.Contains("est incorrect", (await (await fresh.SignInAsync(account.Person())).PageAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal("/", (await fresh.SignInAsync((name.ToLowerInvariant(), OwnAccounts.Password))).Target());
    }

    [Theory]
    [InlineData("jtoulemonde", "Ce nom n’est pas disponible. S’il figure sur votre courrier")]
    [InlineData("ylafitte", "Ce nom n’est pas disponible. S’il figure sur votre courrier")]
    [InlineData("a b c", "sans espace")]
    [InlineData("x", "De 3 à 64")]
    [InlineData("<script>", "De 3 à 64")]
    public async Task ChangeUserName_TakenOrAgainstTheRule_IsRefusedAtTheField(string name, string sentence)
    {
        var account = await town.Host.AddAccountAsync();

        var page = await (await RenameAsync(account, name)).PageAsync();

        Assert.Contains(sentence, page.QuerySelector("#identifiant-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(account.UserName, (await town.Host.ReadAsync(account)).UserName);
    }

    [Fact]
    public async Task ChangeUserName_WithoutTheSecurityCheck_RevealsNothing()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);

        var taken = await (await browser.SubmitAsync(ChangeUserName, ("identifiant", "jtoulemonde"))).PageAsync();
        var free = await (await browser.SubmitAsync(ChangeUserName, ("identifiant", $"LIBRE-{account.Id[..8]}"))).PageAsync();

        Assert.Null(taken.QuerySelector("#identifiant-erreur"));
        Assert.NotNull(taken.QuerySelector("#controleTexte-erreur"));
        Assert.NotNull(free.QuerySelector("#controleTexte-erreur"));
        Assert.Equal(account.UserName, (await town.Host.ReadAsync(account)).UserName);
    }

    [Fact]
    public async Task Close_OwnAccount_EndsItForGood()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);
        using var other = await town.Host.SignedInAsync(account);
        var (client, token) = await SessionTests.RefreshTokenAsync(other);

        await browser.SubmitAsync("/compte/identifiants/fermeture");

        Assert.False(await browser.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
        Assert.Contains("est incorrect", (await (await other.SignInAsync(account.Person())).PageAsync()).Words(), StringComparison.Ordinal);
        var closed = await town.Host.ReadAsync(account);
        Assert.Equal((AccountState.Closed, null, null), (closed.State, closed.PasswordHash, closed.AuthenticatorKey));
        Assert.Contains(await town.Host.MailsAsync(account), mail => mail.Kind is SecretMailKind.AccountClosed);
    }

    [Fact]
    public async Task Close_AccountOfStaff_ChangesNothing()
    {
        var account = await town.Host.AddAccountAsync("kitchen", People.AgentSecret);
        using var browser = await town.Host.SignedInAsync(account);

        var page = await (await browser.GetAsync("/compte/identifiants/fermeture")).PageAsync();

        Assert.Null(page.QuerySelector("form"));
    }

    private async Task<HttpResponseMessage> RenameAsync(Account account, string name)
    {
        var jar = new CookieContainer();
        using var browser = town.Host.NewBrowser(jar);
        await browser.SignInAsync(account.Person());
        return await town.Host.SubmitCheckedAsync(
            browser, jar, await browser.GetAsync(ChangeUserName), ChangeUserName, ("identifiant", name));
    }
}
