using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>Mail addresses of accounts of staff: proposed by an administrator, confirmed or refused by their person.</summary>
public abstract class StaffMailFixture(DemoTown town) : StaffFixture(town)
{
    private protected const string Refusal = "/compte/pas-moi?lien=", Confirmation = "/compte/courriel/confirmation?lien=";

    private protected IdentityHost Host => Town.Host;

    private protected static string NewAddress() => $"{Ids.New()}@agglo.example";

    private protected Task<Account> AddAgentAsync(bool isInvited) => isInvited
        ? Host.AddAccountAsync("agent", state: AccountState.Pending)
        : Host.AddAccountAsync("agent", People.AgentSecret);

    private protected Task<HttpResponseMessage> ProposeAsync(string account, string email, string by = "admin-1") =>
        SendAsync(HttpMethod.Post, $"{Root}/{account}/mail-proposals", new ProposeStaffMailRequest(email), by);

    /// <summary>Presses the button of the link that the new address received. Returns the words of the page.</summary>
    private protected async Task<string> ConfirmAsync(Account agent)
    {
        using var browser = Host.NewBrowser();
        var secret = Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.StaffMailChange));
        return await (await browser.SubmitAsync(Confirmation + secret)).WordsAsync();
    }

    private protected async Task ConfirmedAsync(Account agent)
    {
        await ProposeAsync(agent.Id, NewAddress());
        await ConfirmAsync(agent);
        Assert.NotEqual(agent.Contact.Email, (await Host.ReadAsync(agent)).Contact.Email);
    }

    /// <summary>Presses the button of the link that the replaced address received. Returns the words of the page.</summary>
    private protected async Task<string> RefuseAsync(Account agent)
    {
        using var owner = Host.NewBrowser();
        var secret = Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.StaffMailAnnounced));
        return await (await owner.SubmitAsync(Refusal + secret)).WordsAsync();
    }
}
