using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Unit;

public sealed class GroupCommitTests : IAsyncLifetime
{
    private const int Others = 50;

    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-commits-").FullName;
    private Store? _store;

    public Task InitializeAsync()
    {
        _store = new Store(_folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _store!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Write_FaultInTheMiddleOfOne_UndoesThatOneAndNoOther()
    {
        var before = Enumerable.Range(0, Others).Select(InsertAsync).ToList();
        var faulty = _store!.WriteAsync<int>(session =>
        {
            Insert(session, -1);
            throw new InvalidCastException("a fault that nobody foresaw");
        });
        var after = Enumerable.Range(Others, Others).Select(InsertAsync).ToList();
        await Assert.ThrowsAsync<InvalidCastException>(() => faulty);
        await Task.WhenAll(before.Concat(after));
        var found =
            await _store.WriteAsync(session => session.FindAll(session.GetOrCreate("commits", "things"), Query.Filter.Everything).Count());
        Assert.Equal(2 * Others, found);
        Assert.InRange(_store.Counters.Commits, 1, Others);
    }

    private Task<int> InsertAsync(int id) => _store!.WriteAsync(session => Insert(session, id));

    private static int Insert(WriteSession session, int id)
    {
        session.Documents.Insert(session.GetOrCreate("commits", "things"), new BsonDocument("_id", id));
        return id;
    }
}
