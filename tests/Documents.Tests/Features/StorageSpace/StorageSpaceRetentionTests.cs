using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>When storage spaces are erased, by the town's clock.</summary>
[Collection(DocumentsService.Name)]
public sealed class StorageSpaceRetentionTests(DocumentsHost host) : IAsyncLifetime
{
    private readonly string _account = $"erased-{Ids.New()}";
    private WebApplicationFactory<Program>? _service;
    private SpaceBrowser? _browser;

    private IMongoDatabase Database => _service!.Services.GetRequiredService<IMongoDatabase>();

    public async Task InitializeAsync()
    {
        _service = host.Start(("Mongo:Database", $"documents-{Ids.New()}"));
        _browser = SpaceBrowser.Of(_service, _account);
        await _browser.CreateConfirmedAsync();
        await _browser.AddAsync();
    }

    public async Task DisposeAsync()
    {
        _browser!.Dispose();
        await _service!.DisposeAsync();
    }

    [Fact]
    public async Task Erase_ClosedAccount_ErasesItsSpaceAfterThirtyDaysWithAReceipt()
    {
        await CloseAsync(host.Now);

        await RunAsync(host.Now.AddDays(29));
        Assert.Equal(1, await CountAsync(SpaceContentStore.Collection));
        await RunAsync(host.Now.AddDays(31));

        await AssertNothingLeftAsync();
        var entries = Database.GetCollection<BsonDocument>("audit");
        var receipt = await entries.Find(new BsonDocument("action", "erase")).SingleAsync();
        Assert.Equal(
            ("ClosedStorageSpaces", 1, "30 days"),
            (receipt["subjectKind"].AsString, receipt["count"].AsInt32, receipt["period"].AsString));
        Assert.DoesNotContain(_account, receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_UnusedSpace_IsErasedAfterThreeYearsOnceItWasAnnounced()
    {
        var end = host.Now.AddMonths(36);
        Assert.Null((await _browser!.StateAsync()).ErasedOn);
        await RunAsync(end.AddDays(1));
        Assert.Equal(1, await CountAsync(SpaceContentStore.Collection));
        foreach (var days in new[] { 60, 7 })
            await ChangeAsync(space => SpaceRetentionRules.Announce(space, DateOnly.FromDateTime(end.DateTime).AddDays(-days)));
        await RunAsync(end.AddDays(-1));
        Assert.Equal(1, await CountAsync(SpaceContentStore.Collection));

        await RunAsync(end.AddDays(1));

        await AssertNothingLeftAsync();
        Assert.Equal(SpaceState.None, (await _browser!.StateAsync()).State);
    }

    [Fact]
    public async Task Erase_DisabledAccount_IsErasedAfterTwelveMonthsUnlessItIsReopened()
    {
        var today = DateOnly.FromDateTime(host.Now.DateTime);
        await ChangeAsync(space => SpaceRules.Disable(space with { EmptiedOn = today.AddDays(1) }, 5, host.Now));
        await RunAsync(host.Now.AddMonths(11));
        await ChangeAsync(space => SpaceRules.Reopen(space, 6, today.AddMonths(11)));
        await RunAsync(host.Now.AddMonths(11));
        Assert.Equal(1, await CountAsync(SpaceContentStore.Collection));
        await ChangeAsync(space => SpaceRules.Disable(space with { EmptiedOn = null }, 7, host.Now));

        await RunAsync(host.Now.AddMonths(12).AddDays(1));

        await AssertNothingLeftAsync();
        var receipt = await Database.GetCollection<BsonDocument>("audit").Find(new BsonDocument("action", "erase")).SingleAsync();
        Assert.Equal(("DisabledStorageSpaces", 1), (receipt["subjectKind"].AsString, receipt["count"].AsInt32));
    }

    [Fact]
    public async Task Empty_Scheduled_IsErasedAfterThirtyDaysUnlessItIsCancelled()
    {
        using (var scheduled = await _browser!.PostAsync("emptying"))
            Assert.Equal(HttpStatusCode.OK, scheduled.StatusCode);
        var day = (await _browser.StateAsync()).EmptiedOn!.Value;
        Assert.Equal(DateOnly.FromDateTime(host.Now.DateTime).AddDays(30), day);
        using (var cancelled = await _browser.SendAsync(HttpMethod.Delete, "emptying"))
            Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        await RunAsync(host.Now.AddDays(31));
        Assert.Equal(1, await CountAsync(SpaceStore.Collection));

        using (await _browser.PostAsync("emptying"))
            await RunAsync(host.Now.AddDays(29));
        Assert.Equal(1, await CountAsync(SpaceStore.Collection));
        await RunAsync(host.Now.AddDays(30));

        await AssertNothingLeftAsync();
        await _browser.CreateConfirmedAsync();
        Assert.Empty(await _browser.ListAsync());
    }

    /// <summary>The wrapped keys are deleted first: the rest of an interrupted erasure cannot be decrypted.</summary>
    [Fact]
    public async Task Erase_InterruptedAfterTheKeys_IsCompletedByTheNextRun()
    {
        await _service!.Services.GetRequiredService<SpaceStore>().ChangeAsync(
            _account, space => SpaceRules.Erase(space, host.Now), default);
        var left = await Database.GetCollection<BsonDocument>(SpaceStore.Collection).Find(new BsonDocument()).SingleAsync();
        Assert.True(left["passwordWrap"].IsBsonNull && left["recoveryWrap"].IsBsonNull);
        Assert.Empty(left["documents"].AsBsonArray);

        await RunAsync(host.Now);

        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task Erase_ContentThatNoSpaceLists_IsDeletedAfterTwoDays()
    {
        var contents = _service!.Services.GetRequiredService<SpaceContentStore>();
        await contents.WriteAsync(_account, "orphan", [1], DateOnly.FromDateTime(host.Now.DateTime), default);

        await RunAsync(host.Now);
        Assert.Equal(2, await CountAsync(SpaceContentStore.Collection));
        await RunAsync(host.Now.AddDays(2));

        Assert.Equal(1, await CountAsync(SpaceContentStore.Collection));
        Assert.Null(await contents.ReadAsync(_account, "orphan", default));
    }

    /// <summary>A crash may interrupt the deletion of a file whose document was stored long before.</summary>
    [Fact]
    public async Task Erase_OldContentThatNoSpaceLists_IsDeleted()
    {
        var contents = _service!.Services.GetRequiredService<SpaceContentStore>();
        await contents.WriteAsync(_account, "orphan", [1], DateOnly.FromDateTime(host.Now.DateTime).AddDays(-90), default);

        // The host has swept once today already.
        await RunAsync(host.Now.AddDays(1));

        Assert.Equal(1, await CountAsync(SpaceContentStore.Collection));
        Assert.Null(await contents.ReadAsync(_account, "orphan", default));
    }

    private Task<Space?> CloseAsync(DateTimeOffset at) => ChangeAsync(space => SpaceRules.Close(space, at));

    private Task<Space?> ChangeAsync(Func<Space, Change<Space>?> decide) =>
        _service!.Services.GetRequiredService<SpaceStore>().ChangeAsync(_account, decide, default);

    private Task RunAsync(DateTimeOffset now) => _service!.Services.GetRequiredService<RetentionRun>().RunAsync(now, default);

    private Task<long> CountAsync(string collection) =>
        Database.GetCollection<BsonDocument>(collection).CountDocumentsAsync(new BsonDocument());

    /// <summary>The space itself is deleted by a sweep after its message was published.</summary>
    private async Task AssertNothingLeftAsync()
    {
        await Eventually.True(
            async () =>
            {
                await RunAsync(host.Now);
                return await CountAsync(SpaceStore.Collection) == 0;
            },
            "the erasure is completed");
        foreach (var collection in new[]
        {
            SpaceStore.Collection, SpaceContentStore.Collection, SpaceOperationStore.Collection, OpenSpaceStore.Collection,
        })
            Assert.Equal((collection, 0L), (collection, await CountAsync(collection)));
    }
}
