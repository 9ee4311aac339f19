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

        Assert.Equal(
            await town.Host.RequestMailAsync(page, field, "personne@example.org"), await town.Host.RequestMailAsync(page, field, known));
        Assert.Contains(await town.Host.MailsAsync(account), mail => mail.Kind is not SecretMailKind.NewDevice);
    }

    [Fact]
    public async Task Request_FourthOfAnHour_SendsNoMailUntilTheHourIsOver()
    {
        var account = await town.Host.AddAccountAsync();
        for (var time = 0; time < 4; time++)
            await town.Host.RequestMailAsync(Request, "identifiant", account.UserName);
        Assert.Equal(3, (await town.Host.MailsAsync(account)).Count);

        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        await town.Host.RequestMailAsync(Request, "identifiant", account.UserName);

        Assert.Equal(4, (await town.Host.MailsAsync(account)).Count);
    }

    [Fact]
    public async Task Reset_AfterAnotherLinkWasUsed_ChangesNothing()
    {
        var account = await town.Host.AddAccountAsync();
        var first = await LinkAsync(account);
        await town.Host.RequestMailAsync(Request, "identifiant", account.UserName);
        var second = (await town.Host.SecretsAsync(account, SecretMailKind.PasswordReset)).Single(secret => secret != first);
        using var browser = town.Host.NewBrowser();

        await browser.SubmitAsync($"{Reset}?lien={first}", ("motDePasse", New), ("confirmation", New));

        Assert.Null((await (await browser.GetAsync($"{Reset}?lien={second}")).PageAsync()).QuerySelector("form"));
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
        await town.Host.RequestMailAsync("/compte/compte-bloque", "identifiant", account.UserName);
        var unlock = (await town.Host.SecretsAsync(account, SecretMailKind.Unlock)).Single();
        using var browser = town.Host.NewBrowser();

        Assert.Null((await (await browser.GetAsync($"{Reset}?lien={unlock}")).PageAsync()).QuerySelector("form"));
    }

    [Theory]
    [InlineData("Disabled")]
    [InlineData("Pending")]
    public async Task Request_AccountThatIsNotActive_SendsNoMail(string state)
    {
        var account = await town.Host.AddAccountAsync(state: Enum.Parse<AccountState>(state));

        await town.Host.RequestMailAsync(Request, "identifiant", account.UserName);
        await town.Host.RequestMailAsync("/compte/identifiant-oublie", "courriel", account.Contact.Email);

        Assert.Empty(await town.Host.MailsAsync(account));
    }

    private async Task<string> LinkAsync(Account account)
    {
        await town.Host.RequestMailAsync(Request, "identifiant", account.UserName);
        return (await town.Host.SecretsAsync(account, SecretMailKind.PasswordReset)).Single();
    }
}
