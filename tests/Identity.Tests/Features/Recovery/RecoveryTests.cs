using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Features.Sessions;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Recovery;

[Collection(Documents.Name)]
public sealed class RecoveryTests(DemoTown town)
{
    private const string Request = "/compte/mot-de-passe-oublie", Reset = "/compte/nouveau-mot-de-passe", New = "Sentier-Pluie-5937";

    [Theory]
    [InlineData("/compte/mot-de-passe-oublie", "identifiant")]
    [InlineData("/compte/compte-bloque", "identifiant")]
    [InlineData("/compte/identifiant-oublie", "courriel")]
    public async Task Request_KnownOrUnknown_HasTheSamePage(string page, string field)
    {
        var account = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        var known = field == "courriel" ? account.Contact.Email : account.UserName;

        Assert.Equal(await DoneAsync(page, field, "personne@example.org"), await DoneAsync(page, field, known));
        Assert.Contains(await town.Host.MailsAsync(account), mail => mail.Kind is not SecretMailKind.NewDevice);
    }

    [Fact]
    public async Task Request_FourthOfADay_SendsNoMail()
    {
        var account = await town.Host.AddAccountAsync();
        for (var time = 0; time < 4; time++)
            await DoneAsync(Request, "identifiant", account.UserName);

        Assert.Equal(3, (await town.Host.MailsAsync(account)).Count);
    }

    [Fact]
    public async Task Request_WrongSecurityCheck_SendsNoMailAndKeepsTheField()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = town.Host.NewBrowser();

        var page = await (await browser.SubmitAsync(Request, ("identifiant", account.UserName), ("controleTexte", "FAUX22"))).PageAsync();

        Assert.Equal(account.UserName, page.QuerySelector("#identifiant")!.GetAttribute("value"));
        Assert.Empty(await town.Host.MailsAsync(account));
    }

    [Fact]
    public async Task Reset_NewPassword_EndsEverySessionAndIsMailed()
    {
        var account = await town.Host.AddAccountAsync();
        using var session = await town.Host.SignedInAsync(account);
        var (client, token) = await SessionTests.RefreshTokenAsync(session);
        var link = await LinkAsync(account);
        using var browser = town.Host.NewBrowser();

        var done = await browser.SubmitAsync($"{Reset}?lien={link}", ("motDePasse", New), ("confirmation", New));

        Assert.Contains("Votre mot de passe est changé", (await done.PageAsync()).Words(), StringComparison.Ordinal);
        Assert.False(await session.IsSignedInAsync());
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
        Assert.Contains(await town.Host.MailsAsync(account), mail => mail.Kind is SecretMailKind.PasswordChanged);
        Assert.Equal("/", (await browser.SignInAsync(account.Person(New))).Target());
        Assert.Contains(
            "est incorrect", (await (await browser.SignInAsync(account.Person())).PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_LinkOpenedByAScanner_DoesNothingUntilItIsPosted()
    {
        var account = await town.Host.AddAccountAsync();
        var link = await LinkAsync(account);
        using var scanner = town.Host.NewBrowser();
        for (var time = 0; time < 3; time++)
            await scanner.GetAsync($"{Reset}?lien={link}");
        using var browser = town.Host.NewBrowser();

        var done = await browser.SubmitAsync($"{Reset}?lien={link}", ("motDePasse", New), ("confirmation", New));

        Assert.Contains("Votre mot de passe est changé", (await done.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(61, false)]
    public async Task Reset_UsedOrOldLink_ChangesNothing(int minutes, bool isUsed)
    {
        var account = await town.Host.AddAccountAsync();
        var link = await LinkAsync(account);
        using var browser = town.Host.NewBrowser();
        if (isUsed)
            await browser.SubmitAsync($"{Reset}?lien={link}", ("motDePasse", New), ("confirmation", New));
        town.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var page = await (await browser.GetAsync($"{Reset}?lien={link}")).PageAsync();

        Assert.Null(page.QuerySelector("form"));
        Assert.Contains("Ce lien n’est plus valable", page.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("court1A", "court1A", "au moins 8 caractères")]
    [InlineData("motdepasse1", "motdepasse1", "lettre majuscule")]
    [InlineData(New, "Autre-Chose-9999", "sont différents")]
    [InlineData("", "", "Choisissez un mot de passe")]
    public async Task Reset_PasswordAgainstTheRules_KeepsTheLink(string password, string confirmation, string sentence)
    {
        var account = await town.Host.AddAccountAsync();
        var link = await LinkAsync(account);
        using var browser = town.Host.NewBrowser();

        var refused = await browser.SubmitAsync($"{Reset}?lien={link}", ("motDePasse", password), ("confirmation", confirmation));
        Assert.Contains(sentence, (await refused.PageAsync()).Words(), StringComparison.Ordinal);
        var done = await browser.SubmitAsync($"{Reset}?lien={link}", ("motDePasse", New), ("confirmation", New));

        Assert.Contains("Votre mot de passe est changé", (await done.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_AccountWithAuthenticator_StillAsksItsCode()
    {
        var account = await town.Host.AddAccountAsync(secret: People.AgentSecret);
        var link = await LinkAsync(account);
        using var browser = town.Host.NewBrowser();
        await browser.SubmitAsync($"{Reset}?lien={link}", ("motDePasse", New), ("confirmation", New));

        var answer = await browser.SignInAsync(account.Person(New));

        Assert.StartsWith("/compte/code", answer.Target(), StringComparison.Ordinal);
        Assert.Equal(People.AgentSecret, town.Host.SecretOf(await town.Host.ReadAsync(account)));
    }

    [Fact]
    public async Task Reset_LinkOfAnotherKind_ChangesNothing()
    {
        var account = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        await DoneAsync("/compte/compte-bloque", "identifiant", account.UserName);
        var unlock = (await town.Host.SecretsAsync(account, SecretMailKind.Unlock)).Single();
        using var browser = town.Host.NewBrowser();

        Assert.Null((await (await browser.GetAsync($"{Reset}?lien={unlock}")).PageAsync()).QuerySelector("form"));
    }

    [Fact]
    public async Task Unlock_Pressed_GivesThatBrowserAloneTenAttempts()
    {
        var account = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        await DoneAsync("/compte/compte-bloque", "identifiant", account.UserName);
        var link = (await town.Host.SecretsAsync(account, SecretMailKind.Unlock)).Single();
        using var owner = town.Host.NewBrowser();
        using var other = town.Host.NewBrowser();
        await other.GetAsync($"/compte/deblocage?lien={link}");

        await owner.SubmitAsync($"/compte/deblocage?lien={link}");

        for (var failure = 0; failure < 9; failure++)
            Assert.Contains("est incorrect", await WordsAsync(owner, account, "Pas-le-bon-1234"), StringComparison.Ordinal);
        Assert.Contains("trop d’essais", await WordsAsync(other, account, OwnAccounts.Password), StringComparison.Ordinal);
        Assert.Equal("/", (await owner.SignInAsync(account.Person())).Target());
    }

    [Fact]
    public async Task Unlock_EleventhAttempt_WaitsWithTheOthers()
    {
        var account = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        await DoneAsync("/compte/compte-bloque", "identifiant", account.UserName);
        using var owner = town.Host.NewBrowser();
        await owner.SubmitAsync($"/compte/deblocage?lien={(await town.Host.SecretsAsync(account, SecretMailKind.Unlock)).Single()}");
        for (var failure = 0; failure < 10; failure++)
            await owner.SignInAsync(account.Person("Pas-le-bon-1234"));

        Assert.Contains("trop d’essais", await WordsAsync(owner, account, OwnAccounts.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unlock_AccountThatIsNotLocked_SendsNoMail()
    {
        var account = await town.Host.AddAccountAsync();

        await DoneAsync("/compte/compte-bloque", "identifiant", account.UserName);

        Assert.Empty(await town.Host.MailsAsync(account));
    }

    [Theory]
    [InlineData("Disabled")]
    [InlineData("Pending")]
    public async Task Request_AccountThatIsNotActive_SendsNoMail(string state)
    {
        var account = await town.Host.AddAccountAsync(state: Enum.Parse<AccountState>(state));

        await DoneAsync(Request, "identifiant", account.UserName);
        await DoneAsync("/compte/identifiant-oublie", "courriel", account.Contact.Email);

        Assert.Empty(await town.Host.MailsAsync(account));
    }

    private async Task<string> LinkAsync(Account account)
    {
        await DoneAsync(Request, "identifiant", account.UserName);
        return (await town.Host.SecretsAsync(account, SecretMailKind.PasswordReset)).Single();
    }

    /// <summary>The words of the page after the request.</summary>
    private async Task<string> DoneAsync(string page, string field, string typed)
    {
        var jar = new CookieContainer();
        using var browser = town.Host.NewBrowser(jar);
        var answer = await town.Host.SubmitCheckedAsync(browser, jar, await browser.GetAsync(page), page, (field, typed));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var done = await answer.PageAsync();
        Assert.Null(done.QuerySelector("form"));
        return done.Words();
    }

    private static async Task<string> WordsAsync(HttpClient browser, Account account, string password) =>
        (await (await browser.SignInAsync(account.Person(password))).PageAsync()).Words();
}
