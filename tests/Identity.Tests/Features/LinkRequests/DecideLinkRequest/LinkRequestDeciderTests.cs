using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.LinkRequests;
using EspaceFamille.Identity.Features.LinkRequests.DecideLinkRequest;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.LinkRequests.DecideLinkRequest;

[Collection(Documents.Name)]
public sealed class LinkRequestDeciderTests(DemoTown town)
{
    private static readonly Actor Agent = new("agent-1", ActorKind.Agent, "agent");

    [Fact]
    public async Task Accept_AccountThatWasClosedSince_IsRefused()
    {
        using var desk = new AgentDesk(town);
        var (household, account) = (await desk.AddHouseholdAsync("WAMBRECHIES"), await town.Host.AddAccountAsync());
        var request = await Get<LinkRequestOpening>().OpenAsync(account, null, null, [], CancellationToken.None);
        await Get<AccountStore>().ChangeAsync(
            account.Id, one => new(one with { State = AccountState.Closed }), CancellationToken.None);

        var (decided, problem) = await Get<LinkRequestDecider>().AcceptAsync(
            request.Id, household.Id, household.Adults[0].Id, Agent, CancellationToken.None);

        Assert.Equal((null, 422), (decided, problem?.StatusCode));
        Assert.Empty((await desk.Households.FindAsync(household.Id, CancellationToken.None))!.LinkedAccounts);
    }

    private T Get<T>()
        where T : notnull => town.Host.Services.GetRequiredService<T>();
}
