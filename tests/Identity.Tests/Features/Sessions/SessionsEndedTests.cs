using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Sessions;

/// <summary>Other services learn of each session that ends: what a session opened there is closed.</summary>
[Collection(Documents.Name)]
public sealed class SessionsEndedTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task SignOut_OfABrowser_PublishesTheEndOfItsSession()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);
        var session = Assert.Single(await SessionsAsync(account));

        await browser.SubmitAsync("/compte/deconnexion");

        Assert.Equal([session], Assert.Single(await EndsAsync(account)).SessionIds);
    }

    [Fact]
    public async Task ChangePassword_WithASecondBrowser_PublishesTheEndOfThatSessionAlone()
    {
        var account = await town.Host.AddAccountAsync();
        using var other = await town.Host.SignedInAsync(account);
        var session = Assert.Single(await SessionsAsync(account));
        using var mine = await town.Host.SignedInAsync(account);

        await mine.SubmitAsync(
            "/compte/identifiants/mot-de-passe",
            ("ancienMotDePasse", OwnAccounts.Password), ("motDePasse", "Falaise-Ocre-2746"), ("confirmation", "Falaise-Ocre-2746"));

        Assert.Equal([session], Assert.Single(await EndsAsync(account)).SessionIds);
        Assert.Single(await _desk.MessagesAsync<AccountPasswordChanged>("accounts", account.Id));
    }

    private Task<IReadOnlyList<SessionsEnded>> EndsAsync(Account account) =>
        _desk.MessagesAsync<SessionsEnded>("accounts", account.Id);

    private async Task<IReadOnlyList<string>> SessionsAsync(Account account)
    {
        var store = town.Host.Services.GetRequiredService<SessionStore>();
        return [.. (await store.OfAccountAsync(account.Id, CancellationToken.None)).Select(session => session.PublicId)];
    }
}
