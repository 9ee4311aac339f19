using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Households.MergeAccounts;

/// <summary>An adult with an account that the household has opened another one, and keeps one of them.</summary>
[Collection(Documents.Name)]
public sealed class MergeAccountsTests(DemoTown town) : IDisposable
{
    private const string Secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Merge_KeepingTheOther_MovesLinkAndRequestsAndNothingElse()
    {
        var (household, linked) = await _desk.AddLinkedAsync("ECHEVERRIA", Secret);
        await RequestAsync(linked);
        var other = await town.Host.AddAccountAsync();
        using var session = await town.Host.SignedInAsync(linked);

        using var answer = await MergeAsync(household, other, keepsOther: true);

        var (kept, closed) = (await town.Host.ReadAsync(other), await town.Host.ReadAsync(linked));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(household.Id, await _desk.Households.IdOfAccountAsync(other.Id, CancellationToken.None));
        Assert.Equal("TEL-2026-000001", Assert.Single(kept.ContactRequests).Number);
        Assert.Equal(
            (other.PasswordHash, other.Contact, null, 0), (kept.PasswordHash, kept.Contact, kept.AuthenticatorKey, kept.Devices.Count));
        Assert.Equal((AccountState.Closed, null, null), (closed.State, closed.PasswordHash, closed.AuthenticatorKey));
        Assert.False(await session.IsSignedInAsync());
        Assert.Equal(SecretMailKind.AccountMerged, Assert.Single(await town.Host.MailsAsync(other)).Kind);
        Assert.Contains(await town.Host.MailsAsync(linked), mail => mail.Kind is SecretMailKind.AccountMergedAway);
        Assert.Equal(AgentDesk.Reason, (await _desk.JournalAsync("mergeAccounts", other.Id))["reason"].AsString);
        Assert.Equal(AgentDesk.Reason, (await _desk.JournalAsync("mergeAccounts", linked.Id))["reason"].AsString);
        Assert.Empty((await _desk.Households.FindAsync(household.Id, default))!.Adults[0].EndedAccountIds);
        Assert.Equal(
            AccountClosing.Merger, Assert.Single(await _desk.MessagesAsync<AccountClosed>("accounts", linked.Id)).Closing);
    }

    [Fact]
    public async Task Merge_KeepingTheLinkedOne_ClosesTheOther()
    {
        var (household, linked) = await _desk.AddLinkedAsync("ELISSALDE");
        var other = await town.Host.AddAccountAsync(state: AccountState.Disabled);

        using var answer = await MergeAsync(household, other, keepsOther: false);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(AccountState.Closed, (await town.Host.ReadAsync(other)).State);
        Assert.Equal(household.Id, await _desk.Households.IdOfAccountAsync(linked.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Merge_Twice_SendsOneMailToEach(bool keepsOther)
    {
        var (household, linked) = await _desk.AddLinkedAsync("ETCHETO");
        var other = await town.Host.AddAccountAsync();

        using var first = await MergeAsync(household, other, keepsOther);
        using var second = await MergeAsync(household, other, keepsOther);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        foreach (var account in new[] { linked, other })
            Assert.Single(await town.Host.MailsAsync(account));
    }

    [Fact]
    public async Task Merge_BothLinked_ChangesNothing()
    {
        var (household, linked) = await _desk.AddLinkedAsync("ETCHEPARE");
        var (_, other) = await _desk.AddLinkedAsync("ETCHEPARE");

        using var answer = await MergeAsync(household, other, keepsOther: false);
        using var shown = await _desk.GetAsync($"{Path(household)}?userName={other.UserName}");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(MergeObstacle.BothLinked, (await shown.Content.ReadFromJsonAsync<MergerResponse>())!.ObstacleToKeepLinked);
        Assert.Equal(AccountState.Active, (await town.Host.ReadAsync(other)).State);
        Assert.Equal(household.Id, await _desk.Households.IdOfAccountAsync(linked.Id, CancellationToken.None));
    }

    /// <summary>The space of the closed account would be erased, and nobody else can open it.</summary>
    [Fact]
    public async Task Merge_OtherWithDocumentsInItsSpace_IsRefusedUntilItIsEmpty()
    {
        var (household, _) = await _desk.AddLinkedAsync("ETCHEGOYEN");
        var other = await town.Host.AddAccountAsync();
        await PublishedAsync(other, version: 2, hasDocuments: true);
        await PublishedAsync(other, version: 1, hasDocuments: false);

        using var refused = await MergeAsync(household, other, keepsOther: false);
        using var shown = await _desk.GetAsync($"{Path(household)}?userName={other.UserName}");
        var (merger, state) = (await shown.Content.ReadFromJsonAsync<MergerResponse>(), (await town.Host.ReadAsync(other)).State);
        await PublishedAsync(other, version: 3, hasDocuments: false);
        using var merged = await MergeAsync(household, other, keepsOther: false);

        Assert.Equal((HttpStatusCode.Conflict, AccountState.Active), (refused.StatusCode, state));
        Assert.Contains("télécharger", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((MergeObstacle.HoldsDocuments, null), (merger!.ObstacleToKeepLinked, merger.ObstacleToKeepOther));
        Assert.Equal(HttpStatusCode.OK, merged.StatusCode);
    }

    [Fact]
    public async Task Merge_OtherWithAReportedLink_IsRefusedUntilAnAgentDecides()
    {
        var (household, _) = await _desk.AddLinkedAsync("ETCHEBER");
        var (elsewhere, other) = await _desk.AddLinkedAsync("ETCHEBEST");
        await _desk.Households.ChangeAsync(
            elsewhere.Id,
            one => one with
            {
                Adults =
                [
                    one.Adults[0] with { AccountId = null, Reported = new(other.Id, [], new(At, null), At, ReporterId: null) },
                    one.Adults[1],
                ],
            },
            CancellationToken.None);

        using var answer = await MergeAsync(household, other, keepsOther: false);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(AccountState.Active, (await town.Host.ReadAsync(other)).State);
    }

    [Fact]
    public async Task Merge_AccountOfStaff_IsUnknown()
    {
        var (household, _) = await _desk.AddLinkedAsync("ETXEBERRI");
        var agent = await AgentAsync();

        using var answer = await MergeAsync(household, agent, keepsOther: false);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(AccountState.Active, (await AgentAsync()).State);
    }

    private DateTimeOffset At => town.Host.TownTime.GetUtcNow();

    private async Task<Account> AgentAsync() => (await town.Host.Services.GetRequiredService<AccountStore>()
        .FindByNameAsync(People.Agent.Login, CancellationToken.None))!;

    private static string Path(Household household) =>
        $"/api/identity/households/{household.Id}/adults/{household.Adults[0].Id}/account/merger";

    private Task<HttpResponseMessage> MergeAsync(Household household, Account other, bool keepsOther) => _desk.PostAsync(
        Path(household),
        new MergeAccountsRequest { OnBehalf = new(AgentDesk.Reason), UserName = other.UserName, KeepsOther = keepsOther });

    private Task<Account?> PublishedAsync(Account account, long version, bool hasDocuments) =>
        town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            account.Id,
            known => SpaceContent.Keep(
                known, new SpaceContentChanged { AccountId = account.Id, Version = version, HasDocuments = hasDocuments }),
            CancellationToken.None);

    private Task<Account?> RequestAsync(Account account) => town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
        account.Id,
        known => new Change<Account>(known with
        {
            ContactRequests = [new ContactRequest("r1", "TEL-2026-000001", RequestKind.TelephoneChange, town.Host.TownTime.GetUtcNow())],
        }),
        CancellationToken.None);
}
