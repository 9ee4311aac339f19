using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Operations.ImportTown;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Features.Sessions;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Households.ChangeAdultAccount;

[Collection(Documents.Name)]
public sealed class ChangeAdultAccountTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Disable_ActiveAccount_EndsItsSessionsAndTellsItsOwner()
    {
        var (household, account) = await LinkedAsync("ZUYDCOOTE");
        var before = await FindAsync(account);

        using var answer = await _desk.ActAsync(household, 0, "/account/disablement");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(AdultAccountState.Disabled, (await _desk.AdultsAsync(household))[0].State);
        Assert.NotEqual(before.SecurityStamp, (await FindAsync(account)).SecurityStamp);
        Assert.Equal([SecretMailKind.AccountDisabled], await _desk.MailsAsync("accounts", account));
        var entry = await _desk.JournalAsync("disableAccount", household.Adults[0].Id);
        Assert.Equal((AgentDesk.Reason, household.Id), (entry["reason"].AsString, entry["householdId"].AsString));
        Assert.Equal(
            (await FindAsync(account)).Version, Assert.Single(await _desk.MessagesAsync<AccountDisabled>("accounts", account)).Version);
    }

    [Fact]
    public async Task Reopen_DisabledAccount_KeepsMailPasswordAndKeyOfItsOwner()
    {
        var (household, account) = await LinkedAsync("ZOZA");
        using var disabled = await _desk.ActAsync(household, 0, "/account/disablement");
        var before = await FindAsync(account);

        using var answer = await _desk.ActAsync(household, 0, "/account/reopening");

        var after = await FindAsync(account);
        Assert.Equal(AdultAccountState.Active, (await _desk.AdultsAsync(household))[0].State);
        Assert.Equal(
            (before.PasswordHash, before.Contact, before.AuthenticatorKey), (after.PasswordHash, after.Contact, after.AuthenticatorKey));
        Assert.Equal([SecretMailKind.AccountDisabled, SecretMailKind.AccountReopened], await _desk.MailsAsync("accounts", account));
        Assert.Equal(after.Version, Assert.Single(await _desk.MessagesAsync<AccountReopened>("accounts", account)).Version);
    }

    [Fact]
    public async Task Disable_Twice_SendsOneMail()
    {
        var (household, account) = await LinkedAsync("ZONZA");

        using var first = await _desk.ActAsync(household, 0, "/account/disablement");
        using var second = await _desk.ActAsync(household, 0, "/account/disablement");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(await _desk.MailsAsync("accounts", account));
    }

    [Theory]
    [InlineData("/account/disablement")]
    [InlineData("/account/reopening")]
    [InlineData("/account/password-reset")]
    [InlineData("/link/confirmation")]
    [InlineData("/link/end")]
    public async Task Act_AdultWithoutAccount_IsRefused(string act)
    {
        var household = await _desk.AddHouseholdAsync("ZILIA");

        using var answer = await _desk.ActAsync(household, 0, act);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task EndLink_OfOneAdult_LeavesTheOtherAndSurvivesTheNextImport()
    {
        var (household, account) = await LinkedAsync("ZICAVO");

        using var answer = await _desk.ActAsync(household, 0, "/link/end");

        var ended = (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(ended.Adults[0].AccountId);
        Assert.Null(await _desk.Households.IdOfAccountAsync(account, CancellationToken.None));
        Assert.Contains(SecretMailKind.LinkEnded, await _desk.MailsAsync("households", household.Id));
        var imported = ended with { Adults = [ended.Adults[0] with { AccountId = account, Services = ["enfance"], EndedAccountIds = [] }] };
        var next = ImportedHouseholds.Next(ended, imported, new([ended], []), town.Host.TownTime.GetUtcNow());
        Assert.Null(next.Adults[0].AccountId);
        Assert.Equal(DifferentFact.Link, Assert.Single(next.Differences).Fact);
    }

    [Fact]
    public async Task EndLink_AdultWithAnOpenKey_RevokesIt()
    {
        var (household, _) = await LinkedAsync("ZERUBIA");
        await _desk.Households.ChangeAsync(
            household.Id, one => one with { Adults = [one.Adults[0] with { Services = [] }, one.Adults[1]] }, CancellationToken.None);
        using var letter = await _desk.ActAsync(household, 0, "/letters");

        using var answer = await _desk.ActAsync(household, 0, "/link/end");

        Assert.Equal(AccessKeyState.Revoked, (await _desk.AdultsAsync(household))[0].Services.Single().Key!.State);
    }

    [Fact]
    public async Task EnableReset_AfterAnAlarm_IsRecordedAndTellsTheOwnerOnce()
    {
        var (household, account) = await LinkedAsync("ZEVACO");
        await town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            account, one => new(one with { ResetDisabledAt = town.Host.TownTime.GetUtcNow() }), CancellationToken.None);
        Assert.NotNull((await _desk.AdultsAsync(household))[0].ResetDisabledAt);

        using var answer = await _desk.ActAsync(household, 0, "/account/password-reset");
        using var again = await _desk.ActAsync(household, 0, "/account/password-reset");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, again.StatusCode));
        Assert.Null((await _desk.AdultsAsync(household))[0].ResetDisabledAt);
        Assert.Equal([SecretMailKind.PasswordResetEnabled], await _desk.MailsAsync("accounts", account));
        Assert.Equal(AgentDesk.Reason, (await _desk.JournalAsync("enablePasswordReset", household.Adults[0].Id))["reason"].AsString);
    }

    [Fact]
    public async Task Disable_AccountWithAnOpenSession_EndsItAndItsTokens()
    {
        var household = await _desk.AddHouseholdAsync("ZALANA");
        var account = await town.Host.AddAccountAsync();
        await _desk.Households.ChangeAsync(
            household.Id, one => one with { Adults = [one.Adults[0] with { AccountId = account.Id }, one.Adults[1]] },
            CancellationToken.None);
        using var browser = await town.Host.SignedInAsync(account);
        var (client, token) = await SessionTests.RefreshTokenAsync(browser);

        using var answer = await _desk.ActAsync(household, 0, "/account/disablement");

        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
    }

    private async Task<Account> FindAsync(string id) =>
        (await town.Host.Services.GetRequiredService<AccountStore>().FindAsync(id, CancellationToken.None))!;

    private async Task<(Household Household, string Account)> LinkedAsync(string lastName)
    {
        var household = await _desk.AddHouseholdAsync(lastName);
        var account = $"{household.Id}-account";
        // As if the contact were published already: only mails that the acts send wait in the outbox.
        await town.Host.Services.GetRequiredService<AccountStore>().InsertAsync(SomeAccounts.Of(account), CancellationToken.None);
        await _desk.Households.ChangeAsync(
            household.Id,
            one => one with { Adults = [one.Adults[0] with { AccountId = account, Services = ["enfance"] }, one.Adults[1]] },
            CancellationToken.None);
        return (household, account);
    }
}
