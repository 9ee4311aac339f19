using System.Net;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Forms;

/// <summary>A form that another site posts has no antiforgery token: no page does anything.</summary>
[Collection(Documents.Name)]
public sealed class AntiforgeryWalkTests(DemoTown town)
{
    [Fact]
    public async Task Post_WithoutAntiforgeryToken_ShowsTheFormAgainAndChangesNothing()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);
        var before = await StoredAsync(account);
        var pages = await PostedPages.AllAsync(town.Host.Services);
        Assert.True(pages.Count >= 25, $"{pages.Count} forms");

        foreach (var page in pages)
        {
            using var answer = await browser.PostAsync(page, new FormUrlEncodedContent([new("motDePasse", OwnAccounts.Password)]));
            Assert.True(
                answer.StatusCode is HttpStatusCode.SeeOther && answer.Target().Contains("expire=1", StringComparison.Ordinal)
                    || (await answer.PageAsync()).Words().Contains("rien n’a été envoyé", StringComparison.Ordinal),
                $"{page} answered {(int)answer.StatusCode}");
        }

        Assert.Equal(before, await StoredAsync(account));
        Assert.True(await browser.IsSignedInAsync());
    }

    /// <summary>What the forms change of an account; its outbox is emptied meanwhile.</summary>
    private async Task<object> StoredAsync(Account account)
    {
        var stored = await town.Host.ReadAsync(account);
        return (stored.State, stored.UserName, stored.PasswordHash, stored.SecurityStamp, stored.Contact, stored.AuthenticatorKey,
            stored.MailProposal, stored.Passkeys.Count, stored.Devices.Count, stored.OfferedKey);
    }
}
