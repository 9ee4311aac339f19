using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.ChangeMail;

/// <summary>A stranger with the owner's session changes the mail address and adds factors; the owner refuses the change later.</summary>
[Collection(Documents.Name)]
public sealed class RefusedMailFactorsTests(DemoTown town) : AuthenticatorFixture(town)
{
    private const string Mail = "/compte/identifiants/courriel", New = "inconnu@ailleurs.example";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuse_FactorsOfTheStranger_OpenNothingAnyMore(bool isConfirmed)
    {
        using var stranger = new SoftAuthenticator();
        await Owner.SubmitAsync(Mail, ("courriel", New));
        if (isConfirmed)
            await Owner.SubmitAsync($"/compte/courriel/confirmation?lien={await SecretAsync(SecretMailKind.MailChange)}");
        await Owner.AddPasskeyAsync(stranger);
        var (_, codes) = await ActivateAsync();
        using var entered = Host.NewBrowser();
        Assert.Equal("/", (await entered.SignInAsync(stranger)).Target());
        Assert.Equal("/", await SignInWithAsync(codes[0]));

        var done = await RefuseAsync();

        Assert.Contains("ajoutés depuis cette demande sont retirés", done, StringComparison.Ordinal);
        Assert.False(await entered.IsSignedInAsync());
        using var again = Host.NewBrowser();
        Assert.Null((await again.SignInAsync(stranger)).Headers.Location);
        using var owner = await Host.SignedInAsync(await Host.ReadAsync(Account));
        Assert.True(await owner.IsSignedInAsync());
        await AssertToldAsync();
        // Without a broker, a message about the restored address precedes the entry in the outbox.
        if (!isConfirmed)
            await AssertRecordedAsync();
    }

    [Fact]
    public async Task Refuse_FactorsOfBeforeTheProposal_Stay()
    {
        using var telephone = new SoftAuthenticator();
        await Owner.AddPasskeyAsync(telephone);
        await ActivateAsync();
        Host.TownTime.Advance(TimeSpan.FromMinutes(1));
        await Owner.SubmitAsync(Mail, ("courriel", New));

        await RefuseAsync();

        var stored = await Host.ReadAsync(Account);
        using var owner = Host.NewBrowser();
        Assert.Equal("/", (await owner.SignInAsync(telephone)).Target());
        Assert.Equal((true, FactorRules.RecoveryCodes), (stored.AuthenticatorKey is not null, stored.RecoveryCodes.Count));
        Assert.DoesNotContain(
            await Host.MailsAsync(Account), mail => mail.Content.Facts.GetValueOrDefault("change") == FactorJournal.RemoveAddedFactors);
    }

    /// <summary>By the link that was sent to the owner's address.</summary>
    private async Task<string> RefuseAsync()
    {
        using var owner = Host.NewBrowser();
        return await (await owner.SubmitAsync($"/compte/pas-moi?lien={await SecretAsync(SecretMailKind.ProposalRefused)}")).WordsAsync();
    }

    private async Task<string> SecretAsync(SecretMailKind kind) => Assert.Single(await Host.SecretsAsync(Account, kind));

    private async Task AssertToldAsync()
    {
        var mail = (await Host.MailsAsync(Account)).Single(
            one => one.Content.Facts.GetValueOrDefault("change") == FactorJournal.RemoveAddedFactors);
        Assert.Equal(Account.Contact.Email, mail.Content.Email);
    }

    private async Task AssertRecordedAsync()
    {
        using var desk = new AgentDesk(Town);
        Assert.Equal(Account.Id, (await desk.JournalAsync(FactorJournal.RemoveAddedFactors, Account.Id))["accountId"].AsString);
    }
}
