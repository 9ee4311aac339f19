using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Registration.Activate;

/// <summary>Messages about an account carry the version of its write, so that consumers can order what is delivered in disorder.</summary>
[Collection(Registrations.Name)]
public sealed class AccountVersionTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Messages_OfAnAccountFromItsOpeningToItsEnd_CarryAscendingVersions()
    {
        var home = await town.Host.AddKeyedHouseholdAsync("maylis@familles.example");
        using var maylis = await town.Host.OpenedAsync("Maylis", home.Keys[0], "maylis.lacaze@familles.example");
        await maylis.Browser.SubmitAsync("/compte/identifiants/fermeture");

        var id = await maylis.IdAsync();
        var opened = Assert.Single(await _desk.MessagesAsync<AccountOpened>("accounts", id)).Version;
        var activated = Assert.Single(await _desk.MessagesAsync<AccountActivated>("accounts", id)).Version;
        var closed = Assert.Single(await _desk.MessagesAsync<AccountClosed>("accounts", id)).Version;
        var linked = Assert.Single(await _desk.MessagesAsync<AccountLinked>("households", home.Id));
        var stored = (await town.Host.Services.GetRequiredService<AccountStore>().FindAsync(id, CancellationToken.None))!;
        Assert.Equal(1, opened);
        Assert.True(opened < activated && activated < closed, $"{opened}, {activated}, {closed}");
        // The last write publishes the end of the session.
        Assert.Equal(stored.Version, closed + 1);
        Assert.Equal((id, 2), (linked.AccountId, linked.Version));
    }
}
