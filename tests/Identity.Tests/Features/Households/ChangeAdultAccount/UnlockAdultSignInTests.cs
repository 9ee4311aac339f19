using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Households.ChangeAdultAccount;

[Collection(Documents.Name)]
public sealed class UnlockAdultSignInTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Unlock_LockedAccount_LetsItsOwnerSignInAndTellsBoth()
    {
        var (household, account) = await _desk.AddLinkedAsync("ZUBIETA");
        await town.Host.LockAsync(account);
        using var owner = town.Host.NewBrowser();
        var before = await owner.SignInAsync(account.Person());
        var locked = (await _desk.AdultsAsync(household))[0].IsLocked;

        using var answer = await _desk.ActAsync(household, 0, "/account/unlocking");

        using var browser = town.Host.NewBrowser();
        var after = await browser.SignInAsync(account.Person());
        Assert.Equal((HttpStatusCode.OK, true, false), (answer.StatusCode, locked, (await _desk.AdultsAsync(household))[0].IsLocked));
        Assert.Equal((null, "/"), (before.Headers.Location?.OriginalString, after.Headers.Location?.OriginalString));
        Assert.Equal([SecretMailKind.SignInUnlocked], await _desk.MailsAsync("accounts", account.Id));
        Assert.Equal(AgentDesk.Reason, (await _desk.JournalAsync("unlockSignIn", household.Adults[0].Id))["reason"].AsString);
    }

    [Fact]
    public async Task Unlock_AccountThatIsNotLocked_SendsNothing()
    {
        var (household, account) = await _desk.AddLinkedAsync("ZUBIRI");

        using var answer = await _desk.ActAsync(household, 0, "/account/unlocking");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await _desk.MailsAsync("accounts", account.Id));
    }

    [Fact]
    public async Task Unlock_AnotherPersonsAccount_StaysLocked()
    {
        var (household, account) = await _desk.AddLinkedAsync("ZUGASTI");
        var other = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        await town.Host.LockAsync(other);

        using var answer = await _desk.ActAsync(household, 0, "/account/unlocking");

        using var browser = town.Host.NewBrowser();
        Assert.Null((await browser.SignInAsync(other.Person())).Headers.Location);
    }
}
