using CsCheck;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Copies;

[Collection(SharedParts.Name)]
public sealed class CopyStoreTests : IDisposable
{
    private readonly MongoClient _client;
    private readonly CopyStore<Named> _copies;

    public CopyStoreTests(Parts parts)
    {
        MongoConventions.Use();
        _client = new MongoClient(parts.DocDb.ConnectionString);
        _copies = new CopyStore<Named>(_client.GetDatabase($"tests-{Ids.New()}"), "copies");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Versions 1 to N of a document, each a value or a deletion, in any order and with duplicates.</summary>
    private static Gen<(Message[] History, Message[] Delivered)> Deliveries { get; } =
        from deletions in Gen.Bool.Array[1, 6]
        let history = deletions.Select((deleted, index) => new Message(index + 1, deleted)).ToArray()
        from duplicates in Gen.Int[0, history.Length - 1].Array[0, 6]
        from delivered in Gen.Shuffle(history.Concat(duplicates.Select(index => history[index])).ToArray())
        select (history, delivered);

    [Fact]
    public async Task Keep_AnyOrderAndDuplicates_GivesTheNewestVersion() => await Deliveries.SampleAsync(async given =>
    {
        var id = Ids.New();
        foreach (var message in given.Delivered)
            await KeepAsync(id, message);
        Assert.Equal(given.History[^1].Value, await _copies.FindAsync(id, CancellationToken.None));
    }, iter: 60, threads: 1);

    [Fact]
    public async Task Keep_ConcurrentConsumers_GivesTheNewestVersion() => await Deliveries.SampleAsync(async given =>
    {
        var id = Ids.New();
        await Task.WhenAll(given.Delivered.Select(message => KeepAsync(id, message)));
        Assert.Equal(given.History[^1].Value, await _copies.FindAsync(id, CancellationToken.None));
    }, iter: 60, threads: 1);

    [Fact]
    public async Task Put_OlderThanTheTombstone_DoesNotRestoreTheCopy()
    {
        await _copies.DeleteAsync("a", 2, CancellationToken.None);
        await _copies.PutAsync("a", 1, new Named("old"), CancellationToken.None);
        Assert.Null(await _copies.FindAsync("a", CancellationToken.None));
        await _copies.PutAsync("a", 3, new Named("new"), CancellationToken.None);
        Assert.Equal(new Named("new"), await _copies.FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task ByIds_UnknownAndDeletedDocuments_AreLeftOut()
    {
        await _copies.PutAsync("a", 1, new Named("a"), CancellationToken.None);
        await _copies.DeleteAsync("b", 1, CancellationToken.None);
        Assert.Equal([new Named("a")], await _copies.ByIdsAsync(["a", "b", "c"], CancellationToken.None));
    }

    private Task KeepAsync(string id, Message message) => message.Value is { } value
        ? _copies.PutAsync(id, message.Version, value, CancellationToken.None)
        : _copies.DeleteAsync(id, message.Version, CancellationToken.None);

    public sealed record Named(string Name);

    private sealed record Message(long Version, bool IsDeletion)
    {
        public Named? Value => IsDeletion ? null : new Named($"version {Version}");
    }
}
