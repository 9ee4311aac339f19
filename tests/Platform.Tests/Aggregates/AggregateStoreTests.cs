using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Aggregates;

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
        Assert.Equal(SaveResult.Saved, await _host.Things.InsertAsync(thing, [Thing.Message("1"), Thing.Message("2")], None));
        Assert.Equal(1, (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Version);
        Assert.Equal(2, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task HasUnpublished_WaitingMessages_AreCountedUpToTheBound()
    {
        var thing = Thing.New("one");
        await _host.Things.InsertAsync(thing, [Thing.Message("1"), Thing.Message("2")], None);

        Assert.True(await _host.Things.HasUnpublishedAsync(thing.Id, 2, None));
        Assert.False(await _host.Things.HasUnpublishedAsync(thing.Id, 3, None));
        Assert.False(await _host.Things.HasUnpublishedAsync("another", 1, None));
    }

    [Fact]
    public async Task Insert_SameNaturalId_IsStaleAndKeepsTheFirst()
    {
        var counted = Counted.New();
        await _host.Counters.InsertAsync(counted, [], None);
        Assert.Equal(SaveResult.Stale, await _host.Counters.InsertAsync(Counted.New(counted.Id), [Thing.Message("lost")], None));
        Assert.Equal(counted.Code, (await _host.Counters.FindAsync(found => found.Id == counted.Id, None))!.Code);
    }

    [Fact]
    public async Task Insert_SameGeneratedId_ThrowsBecauseItIsAFault()
    {
        var thing = Thing.New("first");
        await _host.Things.InsertAsync(thing, [], None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.Things.InsertAsync(thing with { Label = "second" }, [], None));
    }

    [Fact]
    public async Task InsertAndSave_ValueOfADeclaredIndexTaken_NameTheIndex()
    {
        await CreateIndexAsync(Counted.ByCode);
        var (first, second) = (Counted.New(), Counted.New());
        await _host.Counters.InsertAsync(first, [], None);
        await _host.Counters.InsertAsync(second, [], None);
        var taken = SaveResult.Taken(Counted.CodeIndex);
        Assert.Equal(taken, await _host.Counters.InsertAsync(Counted.New(code: first.Code), [], None));
        Assert.Equal(taken, await _host.Counters.SaveAsync(second with { Version = 1, Code = first.Code }, [], None));
    }

    [Fact]
    public async Task Change_ValueOfADeclaredIndexTaken_ThrowsAndIsNotRetried()
    {
        await CreateIndexAsync(Counted.ByCode);
        var (first, second) = (Counted.New(), Counted.New());
        await _host.Counters.InsertAsync(first, [], None);
        await _host.Counters.InsertAsync(second, [], None);
        var decisions = 0;
        var thrown = await Assert.ThrowsAsync<IndexTakenException>(() => _host.Counters.ChangeAsync(found => found.Id == second.Id, state =>
        {
            decisions++;
            return new Change<Counted>(state with { Code = first.Code });
        }, None));
        Assert.Equal((Counted.CodeIndex, 1), (thrown.Index, decisions));
    }

    [Fact]
    public async Task Insert_ValueOfAnUndeclaredIndexTaken_Throws()
    {
        await CreateIndexAsync(Counted.BySecret);
        var first = Counted.New();
        await _host.Counters.InsertAsync(first, [], None);
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _host.Counters.InsertAsync(Counted.New(secret: first.Secret), [], None));
        Assert.Contains("by-secret", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OfAnOldVersion_IsStaleAndLeavesNoMessage()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [], None);
        var read = thing with { Version = 1 };
        Assert.Equal(SaveResult.Saved, await _host.Things.SaveAsync(read with { Count = 1 }, [Thing.Message("kept")], None));
        Assert.Equal(SaveResult.Stale, await _host.Things.SaveAsync(read with { Count = 9 }, [Thing.Message("lost")], None));
        Assert.Equal(1, (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Count);
        Assert.Equal(1, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task InsertAndChange_MessagesThatAreFunctions_GetTheNewVersion()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [(long version) => Thing.Message($"inserted {version}")], None);
        await _host.Things.ChangeAsync(
            found => found.Id == thing.Id, state => new Change<Thing>(state, (long version) => Thing.Message($"changed {version}")), None);
        var outbox = (await _host.Documents.Find(new BsonDocument("_id", thing.Id)).FirstAsync())["outbox"].AsBsonArray;
        Assert.Equal(
            ["inserted 1", "changed 2"],
            outbox.Select(entry => BsonDocument.Parse(entry["body"].AsString)["request"]["number"].AsString));
    }

    [Fact]
    public async Task Insert_MessageOutsideTheCatalogue_ThrowsAndWritesNothing()
    {
        var thing = Thing.New();
        await Assert.ThrowsAsync<ArgumentException>(() => _host.Things.InsertAsync(thing, ["no message"], None));
        Assert.Null(await _host.Things.FindAsync(found => found.Id == thing.Id, None));
    }

    [Fact]
    public async Task Save_AfterTheRelayPulledBetweenReadAndWrite_KeepsTheMessageOut()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [Thing.Message("sent")], None);
        var read = (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!;
        await _host.Documents.UpdateOneAsync(
            new BsonDocument("_id", thing.Id), new BsonDocument(
                "$pull", new BsonDocument("outbox", new BsonDocument())), cancellationToken: None);
        Assert.Equal(SaveResult.Saved, await _host.Things.SaveAsync(read with { Count = 1 }, [], None));
        Assert.Equal(0, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task Change_BySixteenWritersAtOnce_CountsEachOnce()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [], None);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => _host.Things.ChangeAsync(
            found =>
                found.Id == thing.Id, state =>
                    new Change<Thing>(state with { Count = state.Count + 1 }, Thing.Message($"{number}")), None)));
        Assert.Equal(16, (await _host.Things.FindAsync(found => found.Id == thing.Id, None))!.Count);
        Assert.Equal(16, await _host.OutboxCountAsync(thing.Id));
    }

    [Fact]
    public async Task Change_OfNoAggregate_IsNull() =>
        Assert.Null(await _host.Things.ChangeAsync(found => found.Id == "none", state => new Change<Thing>(state), None));

    [Fact]
    public async Task Change_WithoutADecision_WritesNothing()
    {
        var thing = Thing.New();
        await _host.Things.InsertAsync(thing, [], None);
        Assert.Equal(1, (await _host.Things.ChangeAsync(found => found.Id == thing.Id, _ => null, None))!.Version);
    }

    private Task<string> CreateIndexAsync(CreateIndexModel<Counted> index) =>
        _host.Counters.Collection.Indexes.CreateOneAsync(index, cancellationToken: None);
}
