using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Identifiers;

/// <summary>A replica is killed between the writes that end an account: repeating the act at another replica completes it.</summary>
[Collection(Documents.Name)]
public sealed class CloseCrashTests(DemoTown town) : IDisposable
{
    private const string Page = "/compte/identifiants/fermeture";
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Close_KilledAfterAWrite_EndsAccountAndLink(int write)
    {
        var (household, account) = await _desk.AddLinkedAsync("ETCHEPETELECU");
        var jar = new CookieContainer();
        using var owner = town.Host.NewBrowser(jar);
        await owner.SignInAsync(account.Person());
        await using (var replica = await DyingReplica.StartAsync(town.Host, $"{FaultPoints.AfterSave}:{write}"))
            await replica.SubmitAsync(Page, jar);

        if (await owner.IsSignedInAsync())
            await owner.SubmitAsync(Page);

        Assert.Equal(AccountState.Closed, (await town.Host.ReadAsync(account)).State);
        Assert.Null((await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.Adults[0].AccountId);
        Assert.Single(await _desk.MessagesAsync<AccountClosed>("accounts", account.Id));
        Assert.False(await owner.IsSignedInAsync());
    }

    [Fact]
    public async Task Disable_KilledAfterTheAccountsWrite_EndsTheSessions()
    {
        var (household, account) = await _desk.AddLinkedAsync("ETCHEPETELECOU");
        using var owner = await town.Host.SignedInAsync(account);
        var (path, body) = (
            $"/api/identity/households/{household.Id}/adults/{household.Adults[0].Id}/account/disablement",
            new AdultActRequest { OnBehalf = new(AgentDesk.Reason) });
        await using (var replica = await DyingReplica.StartAsync(town.Host, $"{FaultPoints.AfterSave}:1"))
            await replica.PostAsync(path, JsonContent.Create(body));
        Assert.False(await owner.IsSignedInAsync());

        using var answer = await _desk.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await town.Host.Services.GetRequiredService<SessionStore>().OfAccountAsync(account.Id, CancellationToken.None));
        Assert.Single(await _desk.MailsAsync("accounts", account.Id), SecretMailKind.AccountDisabled);
    }
}
