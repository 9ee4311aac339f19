using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Tests.Features.Sessions;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.ChangeMail;

/// <summary>The owner changes the mail address: confirmed from the new one, announced to the address in use, which can refuse it.</summary>
[Collection(Documents.Name)]
public sealed class ChangeMailTests(DemoTown town)
{
    private const string Page = "/compte/identifiants/courriel", New = "odile@nouvelle.example";

    [Fact]
    public async Task Mail_Confirmed_IsChangedOnceAndAnnouncedToBothAddresses()
    {
        var (account, browser) = await ProposedAsync();
        var before = await town.Host.ReadAsync(account);
        var link = Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange));
        using var scanner = town.Host.NewBrowser();
        await scanner.GetAsync(Confirmation(link));
        var scanned = await town.Host.ReadAsync(account);
        var done = await (await scanner.SubmitAsync(Confirmation(link))).PageAsync();
        var repeated = await (await scanner.GetAsync(Confirmation(link))).PageAsync();
        var changed = await town.Host.ReadAsync(account);
        var mails = (await town.Host.MailsAsync(account)).ToDictionary(mail => mail.Kind, mail => mail.Content.Email);

        Assert.Equal((account.Contact.Email, account.Contact.Email), (before.Contact.Email, scanned.Contact.Email));
        Assert.Contains("Votre courriel est changé", done.Words(), StringComparison.Ordinal);
        Assert.Contains("n’est plus valable", repeated.Words(), StringComparison.Ordinal);
        Assert.Equal((New, FieldSource.Family), (changed.Contact.Email, changed.Contact.MailOrigin?.Source));
        Assert.StartsWith("MEL-", Assert.Single(changed.ContactRequests).Number, StringComparison.Ordinal);
        Assert.Equal(
            (account.Contact.Email, New, New),
            (mails[SecretMailKind.ProposalRefused], mails[SecretMailKind.MailChange], mails[SecretMailKind.MailChanged]));
        Assert.True(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mail_RefusedByTheOwner_KeepsOrRestoresTheAddressAndEndsSessions(bool isConfirmed)
    {
        var (account, thief) = await ProposedAsync();
        using var owner = town.Host.NewBrowser();
        if (isConfirmed)
            await owner.SubmitAsync(Confirmation(Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange))));
        var refusal = $"/compte/pas-moi?lien={Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.ProposalRefused))}";
        var shown = await (await owner.GetAsync(refusal)).PageAsync();
        Assert.True(await thief.IsSignedInAsync());
        var (client, token) = await SessionTests.RefreshTokenAsync(thief);

        await owner.SubmitAsync(refusal);

        Assert.Contains("appuyez sur le bouton", shown.Words(), StringComparison.Ordinal);
        Assert.Equal(account.Contact, (await town.Host.ReadAsync(account)).Contact);
        Assert.False(await thief.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
        thief.Dispose();
        var late = await (await owner.GetAsync(
            Confirmation(Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange))))).PageAsync();
        if (isConfirmed)
            Assert.Contains("n’est plus valable", late.Words(), StringComparison.Ordinal);
        else
            await ConfirmTooLateAsync(owner, account);
    }

    [Fact]
    public async Task Mail_RefusedByTheOwner_DisablesResetsByMailBehindTheSameSentence()
    {
        var (account, thief) = await ProposedAsync();
        using var owner = town.Host.NewBrowser();
        var refusal = $"/compte/pas-moi?lien={Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.ProposalRefused))}";
        var done = await (await owner.SubmitAsync(refusal)).PageAsync();
        thief.Dispose();

        var answer = await town.Host.RequestMailAsync("/compte/mot-de-passe-oublie", "identifiant", account.UserName);

        Assert.Contains("appelez la mairie", done.Words(), StringComparison.Ordinal);
        Assert.Equal(await town.Host.RequestMailAsync("/compte/mot-de-passe-oublie", "identifiant", "PERSONNE"), answer);
        var kinds = (await town.Host.MailsAsync(account)).Select(mail => mail.Kind).ToList();
        Assert.Contains(SecretMailKind.PasswordResetDisabled, kinds);
        Assert.DoesNotContain(SecretMailKind.PasswordReset, kinds);
        Assert.Contains("n’est plus valable", (await (await owner.GetAsync(refusal)).PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_OfAnotherAccount_IsAcceptedAndConfirmed()
    {
        var (account, other) = (await town.Host.AddAccountAsync(), await town.Host.AddAccountAsync());
        using var browser = await town.Host.SignedInAsync(account);
        await browser.SubmitAsync(Page, ("courriel", other.Contact.Email));
        await browser.SubmitAsync(Confirmation(Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange))));

        Assert.Equal(other.Contact.Email, (await town.Host.ReadAsync(account)).Contact.Email);
    }

    [Fact]
    public async Task Mail_LinkAfter48Hours_ChangesNothing()
    {
        var (account, browser) = await ProposedAsync();
        browser.Dispose();
        var link = Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange));
        town.Host.Clock.Advance(TimeSpan.FromHours(48));
        using var reader = town.Host.NewBrowser();

        var page = await (await reader.GetAsync(Confirmation(link))).PageAsync();

        Assert.Contains("n’est plus valable", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ProposedFourTimesADay_IsRefusedTheFourthTime()
    {
        var (account, browser) = await ProposedAsync();
        for (var proposal = 1; proposal < 3; proposal++)
            await browser.SubmitAsync(Page, ("courriel", $"odile{proposal}@nouvelle.example"));
        var refused = await (await browser.SubmitAsync(Page, ("courriel", "odile9@nouvelle.example"))).PageAsync();

        Assert.Contains("Vous avez proposé plusieurs adresses", refused.Words(), StringComparison.Ordinal);
        Assert.Equal(3, (await town.Host.SecretsAsync(account, SecretMailKind.MailChange)).Count);
        browser.Dispose();
    }

    [Theory]
    [InlineData("odile")]
    [InlineData("odile@")]
    [InlineData("Odile <odile@nouvelle.example>")]
    [InlineData("odile@nouvelle.example, autre@nouvelle.example")]
    [InlineData("odile@nouvelle.example\r\nBcc: autre@nouvelle.example")]
    public async Task Mail_NoAddress_IsRefusedAtItsField(string typed)
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);
        var refused = await (await browser.SubmitAsync(Page, ("courriel", typed))).PageAsync();

        Assert.Contains("Ce n’est pas une adresse électronique", refused.Words(), StringComparison.Ordinal);
        Assert.Null((await town.Host.ReadAsync(account)).MailProposal);
    }

    [Fact]
    public async Task Mail_LinkOfAnEarlierProposal_ChangesNothing()
    {
        var (account, browser) = await ProposedAsync();
        await browser.SubmitAsync(Page, ("courriel", "odile2@nouvelle.example"));
        var links = await town.Host.SecretsAsync(account, SecretMailKind.MailChange);
        using var reader = town.Host.NewBrowser();
        var mails = (await town.Host.MailsAsync(account)).Where(mail => mail.Kind is SecretMailKind.MailChange);
        var first = mails.Single(mail => mail.Content.Email == New).Content.Secret!;
        await reader.SubmitAsync(Confirmation(first));

        Assert.Equal(2, links.Count);
        Assert.Equal(account.Contact.Email, (await town.Host.ReadAsync(account)).Contact.Email);
        browser.Dispose();
    }

    private static string Confirmation(string secret) => $"/compte/courriel/confirmation?lien={secret}";

    /// <summary>The link is still open, and its proposal is refused.</summary>
    private async Task ConfirmTooLateAsync(HttpClient browser, Account account)
    {
        await browser.SubmitAsync(Confirmation(Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange))));
        Assert.Equal(account.Contact.Email, (await town.Host.ReadAsync(account)).Contact.Email);
    }

    private async Task<(Account Account, HttpClient Browser)> ProposedAsync()
    {
        var account = await town.Host.AddAccountAsync();
        var browser = await town.Host.SignedInAsync(account);
        var sent = await (await browser.SubmitAsync(Page, ("courriel", New))).PageAsync();
        Assert.Contains("confirmez cette adresse", sent.Words(), StringComparison.Ordinal);
        return (account, browser);
    }
}
