using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>How long a storage space is open, and what closes it on all replicas.</summary>
[Collection(DocumentsService.Name)]
public sealed class OpeningTests(DocumentsHost host) : IAsyncLifetime
{
    private readonly string _account = $"opening-{Ids.New()}";
    private readonly ShiftedTime _clock = new();
    private readonly List<SpaceBrowser> _browsers = [];
    private WebApplicationFactory<Program>? _service;

    public Task InitializeAsync()
    {
        _service = host.Start(_clock);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Open_UsedWithinTwentyMinutes_StaysOpenForTwoHoursAtMost()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        for (var minutes = 19; minutes < 120; minutes += 19)
        {
            _clock.Shift += TimeSpan.FromMinutes(19);
            Assert.Empty(await browser.ListAsync());
        }

        _clock.Shift += TimeSpan.FromMinutes(6);
        await AssertClosedAsync(browser);
    }

    [Fact]
    public async Task Open_UnusedForTwentyMinutes_IsClosed()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();

        _clock.Shift += TimeSpan.FromMinutes(20) + TimeSpan.FromSeconds(1);

        await AssertClosedAsync(browser);
        Assert.False((await browser.StateAsync()).IsOpen);
    }

    [Fact]
    public async Task Extend_OpenSpace_MovesItsEndAndNotBeyondTwoHours()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        var before = await browser.StateAsync();

        _clock.Shift += TimeSpan.FromMinutes(10);
        var extended = await ExtendAsync(browser);
        Assert.InRange(extended.ExpiresAt - before.ExpiresAt!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
        Assert.Equal(before.EndsAt, extended.EndsAt);
        for (var times = 0; times < 6; times++)
        {
            _clock.Shift += TimeSpan.FromMinutes(18);
            extended = await ExtendAsync(browser);
        }

        Assert.Equal(extended.EndsAt, extended.ExpiresAt);
    }

    [Fact]
    public async Task Close_OnOneReplica_ClosesOnTheOther()
    {
        var browser = Browser();
        await browser.CreateConfirmedAsync();
        var elsewhere = Browser(host.Factory);
        elsewhere.Key = browser.Key;
        Assert.Empty(await elsewhere.ListAsync());

        using (var closed = await browser.SendAsync(HttpMethod.Delete, "open"))
            Assert.Equal(HttpStatusCode.NoContent, closed.StatusCode);

        await AssertClosedAsync(elsewhere);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task SessionsEnded_ThatSession_ClosesItOnBothReplicasAndNoOther()
    {
        var (browser, other) = (Browser(), Browser(session: "session-2"));
        await browser.CreateConfirmedAsync();
        using (await other.OpenAsync())
            await host.PublishAsync(new SessionsEnded { AccountId = _account, SessionIds = ["session-1"], EndedAt = Now });

        await ClosedAsync(browser);

        var elsewhere = Browser(host.Factory);
        elsewhere.Key = browser.Key;
        await AssertClosedAsync(elsewhere);
        Assert.Empty(await other.ListAsync());
        using var again = await browser.OpenAsync();
        await again.AssertProblemAsync(HttpStatusCode.Forbidden, "space-session-required");
        Assert.Equal(1, await CountAsync());
    }

    [Theory]
    [InlineData(typeof(SessionsEnded), HttpStatusCode.Conflict)]
    [InlineData(typeof(AccountPasswordChanged), HttpStatusCode.Conflict)]
    [InlineData(typeof(AccountDisabled), HttpStatusCode.NotFound)]
    public async Task Ended_OfTheWholeAccount_ClosesAllThatWereOpenThenOnBothReplicas(Type message, HttpStatusCode status)
    {
        var (first, second) = (Browser(), Browser(host.Factory, "session-2"));
        await first.CreateConfirmedAsync();
        using (await second.OpenAsync())
            Assert.Empty(await second.ListAsync());

        await PublishAsync(message);

        await ClosedAsync(first, status);
        await ClosedAsync(second, status);
        await Eventually.True(async () => await CountAsync() == 0, "no opening is stored");
    }

    public async Task DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await _service!.DisposeAsync();
    }

    private DateTimeOffset Now => _clock.GetUtcNow();

    private static async Task<SpaceExtensionResponse> ExtendAsync(SpaceBrowser browser)
    {
        using var response = await browser.PostAsync("extension");
        return await response.ReadAsync<SpaceExtensionResponse>();
    }

    private static async Task AssertClosedAsync(SpaceBrowser browser)
    {
        using var response = await browser.GetAsync("documents");
        await response.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
    }

    private Task PublishAsync(Type message) => message.Name switch
    {
        nameof(SessionsEnded) => host.PublishAsync(new SessionsEnded { AccountId = _account, SessionIds = [], EndedAt = Now }),
        nameof(AccountPasswordChanged) =>
            host.PublishAsync(new AccountPasswordChanged { AccountId = _account, Version = 2, ChangedAt = Now }),
        _ => host.PublishAsync(new AccountDisabled { AccountId = _account, Version = 2, DisabledAt = Now }),
    };

    private static Task ClosedAsync(SpaceBrowser browser, HttpStatusCode status = HttpStatusCode.Conflict) => Eventually.True(
        async () =>
        {
            using var response = await browser.GetAsync("documents");
            return response.StatusCode == status;
        },
        "the space is closed");

    private Task<long> CountAsync() => host.Services.GetRequiredService<IMongoDatabase>()
        .GetCollection<OpenSpace>(OpenSpaceStore.Collection).CountDocumentsAsync(open => open.AccountId == _account);

    private SpaceBrowser Browser(WebApplicationFactory<Program>? service = null, string session = "session-1")
    {
        var browser = SpaceBrowser.Of(service ?? _service!, _account, session);
        _browsers.Add(browser);
        return browser;
    }
}
