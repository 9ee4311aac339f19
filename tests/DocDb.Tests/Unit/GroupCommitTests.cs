using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Unit;

public sealed class GroupCommitTests : StoreFixture
{
    private const int Others = 50;

    [Fact]
    public async Task Write_FaultInTheMiddleOfOne_UndoesThatOneAndNoOther()
    {
        var before = Enumerable.Range(0, Others).Select(InsertAsync).ToList();
        var faulty = Store.WriteAsync<int>(session =>
        {
            Insert(session, -1);
            throw new InvalidCastException("a fault that nobody foresaw");
        });
        var after = Enumerable.Range(Others, Others).Select(InsertAsync).ToList();
        await Assert.ThrowsAsync<InvalidCastException>(() => faulty);
        await Task.WhenAll(before.Concat(after));
        var found =
            await Store.WriteAsync(session => session.FindAll(session.GetOrCreate("commits", "things"), Query.Filter.Everything).Count());
        Assert.Equal(2 * Others, found);
        Assert.InRange(Store.Counters.Commits, 1, Others);
    }

    private Task<int> InsertAsync(int id) => Store.WriteAsync(session => Insert(session, id));

    private static int Insert(WriteSession session, int id)
    {
        session.Documents.Insert(session.GetOrCreate("commits", "things"), new BsonDocument("_id", id));
        return id;
    }
}
