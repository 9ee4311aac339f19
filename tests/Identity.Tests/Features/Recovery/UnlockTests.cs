using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Recovery;

[Collection(Documents.Name)]
public sealed class UnlockTests(DemoTown town)
{
    [Fact]
    public async Task Unlock_Pressed_GivesThatBrowserAloneTenAttempts()
    {
        var account = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        await town.Host.RequestMailAsync("/compte/compte-bloque", "identifiant", account.UserName);
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
        await town.Host.RequestMailAsync("/compte/compte-bloque", "identifiant", account.UserName);
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

        await town.Host.RequestMailAsync("/compte/compte-bloque", "identifiant", account.UserName);

        Assert.Empty(await town.Host.MailsAsync(account));
    }

    private static async Task<string> WordsAsync(HttpClient browser, Account account, string password) =>
        (await (await browser.SignInAsync(account.Person(password))).PageAsync()).Words();
}
