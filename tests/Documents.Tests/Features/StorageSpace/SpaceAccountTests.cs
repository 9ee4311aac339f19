using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>What happens to the storage space of an account that changes its password, is disabled, opened again or closed.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceAccountTests(DocumentsHost host) : IDisposable
{
    private readonly string _account = $"account-{Ids.New()}";
    private readonly List<SpaceBrowser> _browsers = [];

    [Fact]
    public async Task AccountPasswordChanged_OwnSession_IsClosedAndOpensAgain()
    {
        var (browser, other) = (Browser(), Browser(session: "session-2"));
        await browser.CreateConfirmedAsync();
        using (await other.OpenAsync())
            await host.PublishAsync(new AccountPasswordChanged { AccountId = _account, Version = 2, ChangedAt = Now });

        await ClosedAsync(browser);
        await ClosedAsync(other);
        using (await browser.OpenAsync())
            Assert.Empty(await browser.ListAsync());
    }

    [Fact]
    public async Task AccountDisabled_OpenSpace_IsUnreachableUntilTheAccountIsReopened()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        await browser.AddAsync();

        await host.PublishAsync(new AccountDisabled { AccountId = _account, Version = 5, DisabledAt = Now.AddSeconds(-2) });
        await Eventually.True(async () => (await browser.StateAsync()).State is SpaceState.None, "the space is unreachable");
        await Eventually.True(async () => await CountAsync() == 0, "all openings are closed");
        await host.PublishAsync(new AccountReopened { AccountId = _account, Version = 6, ReopenedAt = Now });
        await Eventually.True(async () => (await browser.StateAsync()).State is SpaceState.Ready, "the space is reachable again");

        var later = Browser(session: "session-of-later");
        using (await later.OpenAsync())
            Assert.Single(await later.ListAsync());
    }

    [Fact]
    public async Task AccountClosed_ByAMergerWhileDocumentsWereAdded_KeepsTheSpace()
    {
        var (browser, empty) = (Browser(), Browser(suffix: "-empty"));
        await browser.CreateConfirmedAsync();
        await browser.AddAsync();
        await empty.CreateConfirmedAsync();

        foreach (var account in new[] { _account, $"{_account}-empty" })
            await host.PublishAsync(
                new AccountClosed { AccountId = account, Version = 2, ClosedAt = Now, Closing = AccountClosing.Merger });

        await Eventually.True(async () => (await empty.StateAsync()).State is SpaceState.None, "the empty space is closed");
        await Eventually.True(async () => await CountAsync() == 0, "the other space is closed in all sessions");
        Assert.Equal((SpaceState.Ready, 1), ((await browser.StateAsync()).State, (await browser.StateAsync()).DocumentCount));
    }

    [Fact]
    public async Task AccountClosed_OpenSpace_IsNotThereAnyMore()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();

        await host.PublishAsync(new AccountClosed { AccountId = _account, Version = 2, ClosedAt = Now });

        await Eventually.True(async () => (await browser.StateAsync()).State is SpaceState.None, "the space is closed for good");
        using var list = await browser.GetAsync("documents");
        await list.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var open = await browser.OpenAsync();
        await open.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
        await Eventually.True(async () => await CountAsync() == 0, "all openings are closed");
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static Task ClosedAsync(SpaceBrowser browser) => Eventually.True(
        async () =>
        {
            using var response = await browser.GetAsync("documents");
            return response.StatusCode is HttpStatusCode.Conflict;
        },
        "the space is closed");

    private Task<long> CountAsync() => host.Services.GetRequiredService<IMongoDatabase>()
        .GetCollection<OpenSpace>(OpenSpaceStore.Collection).CountDocumentsAsync(open => open.AccountId == _account);

    private SpaceBrowser Browser(string session = "session-1", string suffix = "")
    {
        var browser = SpaceBrowser.Of(host.Factory, $"{_account}{suffix}", session);
        _browsers.Add(browser);
        return browser;
    }
}
