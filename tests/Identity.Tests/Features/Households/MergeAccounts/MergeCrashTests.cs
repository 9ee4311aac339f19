using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using State = EspaceFamille.Identity.Domain.LinkRequests.LinkRequestState;

namespace EspaceFamille.Identity.Tests.Features.Households.MergeAccounts;

/// <summary>A replica is killed after any write of a merger: the same request at another replica completes it.</summary>
[Collection(Documents.Name)]
public sealed class MergeCrashTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    /// <summary>The kept account, the link, the closed account, the link request: without a link to move there is one write less.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    [InlineData(true, 3)]
    [InlineData(true, 4)]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(false, 3)]
    public async Task Merge_KilledAfterAWrite_IsCompletedByTheSameRequest(bool keepsOther, int write)
    {
        var (household, linked) = await _desk.AddLinkedAsync("ETCHEVERRY");
        var other = await town.Host.AddAccountAsync();
        var request = await town.Host.Services.GetRequiredService<LinkRequestOpening>()
            .OpenAsync(other, statement: null, keyHouseholdId: null, documentIds: [], CancellationToken.None);
        var (kept, closed) = keepsOther ? (other, linked) : (linked, other);
        var (path, body) = Request(household, other, keepsOther);
        await using (var replica = await DyingReplica.StartAsync(town.Host, $"{FaultPoints.AfterSave}:{write}"))
            await replica.PostAsync(path, JsonContent.Create(body));

        using var answer = await _desk.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kept.Id, (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.Adults[0].AccountId);
        Assert.Equal(AccountState.Closed, (await town.Host.ReadAsync(closed)).State);
        var moved = (await town.Host.Services.GetRequiredService<LinkRequestStore>().FindAsync(request.Id, CancellationToken.None))!;
        Assert.Equal((kept.Id, State.Refused), (moved.AccountId, moved.State));
        Assert.Single(await _desk.MessagesAsync<LinkDecided>("linkRequests", request.Id));
        Assert.Single(await _desk.MessagesAsync<AccountsMerged>("accounts", closed.Id));
        var mail = Assert.Single(await town.Host.MailsAsync(kept), one => one.Kind is SecretMailKind.AccountMerged);
        Assert.Equal(request.Number, mail.Content.Facts["request"]);
        Assert.Single(await town.Host.MailsAsync(closed), one => one.Kind is SecretMailKind.AccountMergedAway);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Merge_OtherWithALinkRequest_ClosesItWithAReasonThatThePersonReads(bool keepsOther)
    {
        var (household, linked) = await _desk.AddLinkedAsync("ETCHEGOYEN");
        var other = await town.Host.AddAccountAsync();
        var request = await town.Host.Services.GetRequiredService<LinkRequestOpening>()
            .OpenAsync(other, statement: null, keyHouseholdId: null, documentIds: [], CancellationToken.None);
        var (path, body) = Request(household, other, keepsOther);

        using var answer = await _desk.PostAsync(path, body);

        var kept = keepsOther ? other : linked;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var own = await _desk.GetAsync("/api/identity/me/link-requests", new(kept.Id, "family", household.Id));
        var read = Assert.Single((await own.Content.ReadFromJsonAsync<LinkRequestResponse[]>())!);
        Assert.Equal((request.Number, LinkRequestState.Refused), (read.Number, read.State));
        Assert.Contains("n’a plus d’objet", read.Reason, StringComparison.Ordinal);
        var mail = (await town.Host.MailsAsync(kept)).Single(one => one.Kind is SecretMailKind.AccountMerged);
        Assert.Equal(request.Number, mail.Content.Facts["request"]);
    }

    /// <summary>Two agents keep the same account for adults of two households: the index of links decides.</summary>
    [Fact]
    public async Task Merge_TwoHouseholdsWithTheSameAccountAtOnce_OneIsRefusedInWords()
    {
        for (var trial = 0; trial < 10; trial++)
        {
            var (first, ofFirst) = await _desk.AddLinkedAsync("ETCHEBARNE");
            var (second, ofSecond) = await _desk.AddLinkedAsync("ETCHEBARREN");
            var other = await town.Host.AddAccountAsync();

            var answers = await Task.WhenAll(new[] { first, second }.Select(household => Request(household, other, keepsOther: true))
                .Select(request => _desk.PostAsync(request.Path, request.Body)));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            var isFirst = answers[0].StatusCode is HttpStatusCode.OK;
            var (closed, open) = isFirst ? (ofFirst, ofSecond) : (ofSecond, ofFirst);
            Assert.Equal([closed.Id], (await town.Host.ReadAsync(other)).MergedAccountIds);
            Assert.Single(await town.Host.MailsAsync(other));
            Assert.Empty(await town.Host.MailsAsync(open));
            Assert.Equal(
                (AccountState.Closed, AccountState.Active),
                ((await town.Host.ReadAsync(closed)).State, (await town.Host.ReadAsync(open)).State));
            Assert.Equal(
                (isFirst ? second : first).Id, await _desk.Households.IdOfAccountAsync(open.Id, CancellationToken.None));
        }
    }

    private static (string Path, MergeAccountsRequest Body) Request(Household household, Account other, bool keepsOther) => (
        $"/api/identity/households/{household.Id}/adults/{household.Adults[0].Id}/account/merger",
        new MergeAccountsRequest { OnBehalf = new(AgentDesk.Reason), UserName = other.UserName, KeepsOther = keepsOther });
}
