using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Retention;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Retention;

/// <summary>Names and contact facts of a closed account are erased at the end of their period, and their copies with them.</summary>
[Collection(Documents.Name)]
public sealed class ClosedAccountRetentionTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    private ClosedAccountEraser Eraser => town.Host.Services.GetRequiredService<ClosedAccountEraser>();

    private AccountStore Accounts => town.Host.Services.GetRequiredService<AccountStore>();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Account_ClosedByAMerger_HasItsFactsForItsPeriodAndNoLonger()
    {
        var closed = await MergedAwayAsync();
        var end = closed.ClosedAt!.Value.AddMonths(12);

        await Eraser.EraseAsync(end.AddDays(-1), CancellationToken.None);
        var before = await town.Host.ReadAsync(closed);
        await Eraser.EraseAsync(end.AddDays(1), CancellationToken.None);
        var after = await town.Host.ReadAsync(closed);

        Assert.Equal((closed.Contact, closed.Details), (before.Contact, before.Details));
        Assert.Equal(new Contact("", "", "", "", null), after.Contact);
        Assert.Equal((null, null, end.AddDays(1)), (after.Details, after.MailProposal, after.ErasedAt));
        Assert.Empty(after.ReplacedMails);
        Assert.Empty(after.ContactWords);
        Assert.Equal((AccountState.Closed, closed.UserName), (after.State, after.UserName));
        var copy = (await _desk.MessagesAsync<ContactChanged>(AccountStore.Collection, closed.Id))[^1];
        Assert.Equal(("", "", null, after.Version), (copy.Email, copy.LastName, copy.Telephone, copy.Version));
        var receipt = Assert.Single(
            await town.Host.JournalAsync(ErasureReceipts.Erase), entry => entry.Contains(closed.Id, StringComparison.Ordinal));
        Assert.Contains("ClosedAccounts", receipt, StringComparison.Ordinal);
        Assert.Contains("12 months", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_Erased_IsNotErasedAgain()
    {
        var closed = await MergedAwayAsync();
        var end = closed.ClosedAt!.Value.AddMonths(12).AddDays(1);
        await Eraser.EraseAsync(end, CancellationToken.None);
        var first = await town.Host.ReadAsync(closed);

        await Eraser.EraseAsync(end.AddMonths(1), CancellationToken.None);

        Assert.Equal(first.Version, (await town.Host.ReadAsync(closed)).Version);
    }

    /// <summary>A replica of an earlier version closes accounts so, also after the migration.</summary>
    [Fact]
    public async Task Account_ClosedWithoutAnInstant_HasItsPeriodFromTheNextRunOn()
    {
        var closed = await MergedAwayAsync();
        await Accounts.ChangeAsync(closed.Id, one => new Change<Account>(one with { ClosedAt = null }), CancellationToken.None);
        var run = new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

        await Eraser.EraseAsync(run, CancellationToken.None);
        var before = await town.Host.ReadAsync(closed);
        await Eraser.EraseAsync(run.AddMonths(12).AddDays(1), CancellationToken.None);

        Assert.Equal((run, null), (before.ClosedAt, before.ErasedAt));
        Assert.NotNull((await town.Host.ReadAsync(closed)).ErasedAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Account_NotClosed_KeepsItsFacts(bool isDisabled)
    {
        var account = await town.Host.AddAccountAsync(state: isDisabled ? AccountState.Disabled : AccountState.Active);

        await Eraser.EraseAsync(town.Host.TownTime.GetUtcNow().AddYears(4), CancellationToken.None);

        Assert.Equal(account.Contact, (await town.Host.ReadAsync(account)).Contact);
    }

    /// <summary>An account that a merger has closed, with each kind of fact.</summary>
    private async Task<Account> MergedAwayAsync()
    {
        var (household, _) = await _desk.AddLinkedAsync("ETCHEGARAY");
        var other = await town.Host.AddAccountAsync();
        await Accounts.ChangeAsync(
            other.Id,
            account => new Change<Account>(account with
            {
                Contact = account.Contact with { Telephone = "+33639980002" },
                Details = new() { BirthName = "IBARRA", Address = "3 rue des Sables" },
                ReplacedMails = [new("proposal", "avant@familles.example", null, town.Host.TownTime.GetUtcNow())],
            }),
            CancellationToken.None);
        using var answer = await _desk.PostAsync(
            $"/api/identity/households/{household.Id}/adults/{household.Adults[0].Id}/account/merger",
            new MergeAccountsRequest { OnBehalf = new(AgentDesk.Reason), UserName = other.UserName, KeepsOther = false });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await town.Host.ReadAsync(other);
    }
}
