using MongoDB.Bson;
using Xunit;

namespace EspaceFamille.Platform.Tests;

[Collection(SharedParts.Name)]
public sealed class AggregateStoreTests(Parts parts) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Insert_WithMessages_WritesStateVersionAndOutboxInOneDocument()
    {
        var thing = Thing.New("one");
        Assert.True(await _host.Things.InsertAsync(thing, [Thing.Message("1"), Thing.Message("2")], None));
        Assert.Equal(1, (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Version);
        Assert.Equal(2, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task Insert_SameIdAgain_SaysNoAndKeepsTheFirst()
    {
        var thing = Thing.New("first");
        await _host.Things.InsertAsync(thing, [], None);
        Assert.False(await _host.Things.InsertAsync(thing with { Label = "second" }, [], None));
        Assert.Equal("first", (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Label);
    }

    [Fact]
    public async Task Save_OfAnOldVersion_SaysNoAndLeavesNoMessage()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [], None);
        var read = thing with { Version = 1 };
        Assert.True(await _host.Things.SaveAsync(read with { Count = 1 }, [Thing.Message("kept")], None));
        Assert.False(await _host.Things.SaveAsync(read with { Count = 9 }, [Thing.Message("lost")], None));
        Assert.Equal(1, (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Count);
        Assert.Equal(1, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task Save_AfterTheRelayPulledBetweenReadAndWrite_NeitherFailsNorBringsTheMessageBack()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [Thing.Message("sent")], None);
        var read = (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!;
        await _host.Documents.UpdateOneAsync(new BsonDocument("_id", thing.Id), new BsonDocument("$pull", new BsonDocument("outbox", new BsonDocument())), cancellationToken: None);
        Assert.True(await _host.Things.SaveAsync(read with { Count = 1 }, [], None));
        Assert.Equal(0, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task Change_BySixteenWritersAtOnce_CountsEachOnce()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [], None);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => _host.Things.ChangeAsync(
            found => found.Id == thing.Id, state => new Change<Thing>(state with { Count = state.Count + 1 }, Thing.Message($"{number}")), None)));
        Assert.Equal(16, (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Count);
        Assert.Equal(16, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task Change_OfNothing_IsNothing() =>
        Assert.Null(await _host.Things.ChangeAsync(found => found.Id == "none", state => new Change<Thing>(state), None));

    [Fact]
    public async Task Change_DecidedAgainst_WritesNothing()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [], None);
        Assert.Equal(1, (await _host.Things.ChangeAsync(found => found.Id == thing.Id, _ => null, None))!.Version);
    }
}
