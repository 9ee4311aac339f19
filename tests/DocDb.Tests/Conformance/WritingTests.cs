using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class WritingTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_DocumentWithoutId_GetsOneAtItsBeginning(string server)
    {
        var collection = Collection(server);
        Database(server).RunCommand<BsonDocument>("{insert: 'raw', documents: [{a: 1}]}");
        var found = Database(server).GetCollection<BsonDocument>("raw").Find("{}").Single();
        Assert.Equal("_id", found.GetElement(0).Name);
        Assert.Equal(BsonType.ObjectId, found["_id"].BsonType);
        Assert.NotNull(collection);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_SameIdTwice_IsDuplicateKeyWithPatternAndValue(string server)
    {
        var collection = Collection(server, "{_id: 'a'}");
        var refused = Assert.Throws<MongoWriteException>(() => collection.InsertOne(new BsonDocument("_id", "a")));
        Assert.Equal(ServerErrorCategory.DuplicateKey, refused.WriteError.Category);
        Assert.Equal(11000, refused.WriteError.Code);
        Assert.Contains(
            $"E11000 duplicate key error collection: {collection.CollectionNamespace} index: _id_ dup key: {{ _id: \"a\" }}",
            refused.WriteError.Message, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void InsertMany_OrderedWithDuplicate_StopsThere(string server)
    {
        var collection = Collection(server, "{_id: 2}");
        var refused = Assert.Throws<MongoBulkWriteException<BsonDocument>>(() => collection.InsertMany(Ids(1, 2, 3)));
        Assert.Equal(1, Assert.Single(refused.WriteErrors).Index);
        Assert.Equal("1 2", Found(collection, "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void InsertMany_UnorderedWithDuplicate_WritesTheRest(string server)
    {
        var collection = Collection(server, "{_id: 2}");
        Assert.Throws<MongoBulkWriteException<BsonDocument>>(
            () => collection.InsertMany(Ids(1, 2, 3), new InsertManyOptions { IsOrdered = false }));
        Assert.Equal("1 2 3", Found(collection, "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Delete_OneAndMany_RemoveWhatTheyName(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 1}", "{_id: 4, a: 2}");
        Assert.Equal(1, collection.DeleteOne("{a: 1}").DeletedCount);
        Assert.Equal(2, collection.DeleteMany("{a: 1}").DeletedCount);
        Assert.Equal("4", Found(collection, "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void BulkWrite_MixedUnordered_ReportsEachCount(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 1}", "{_id: 2, a: 1}");
        var result = collection.BulkWrite(
        [
            new InsertOneModel<BsonDocument>(new BsonDocument("_id", 3)),
            new UpdateManyModel<BsonDocument>("{a: 1}", "{$set: {b: 1}}"),
            new ReplaceOneModel<BsonDocument>("{_id: 9}", new BsonDocument("c", 1)) { IsUpsert = true },
            new DeleteOneModel<BsonDocument>("{_id: 1}"),
        ]);
        Assert.Equal((1, 2, 2, 1), (result.InsertedCount, result.MatchedCount, result.ModifiedCount, result.DeletedCount));
        Assert.Equal(9, Assert.Single(result.Upserts).Id.AsInt32);
        Assert.Equal("2 3 9", Found(collection, "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Write_OfEveryKindWithMajority_IsAcknowledged(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 1}", "{_id: 2, a: 1}").WithWriteConcern(WriteConcern.WMajority);
        Assert.Equal(1, collection.UpdateOne("{_id: 1}", "{$set: {a: 2}}").ModifiedCount);
        Assert.Equal(2, collection.FindOneAndUpdate<BsonDocument>("{_id: 1}", "{$set: {a: 3}}")["a"].AsInt32);
        Assert.Equal(1, collection.DeleteOne("{_id: 2}").DeletedCount);
        Assert.Equal("1", Found(collection, "{a: 3}"));
    }

    private static IEnumerable<BsonDocument> Ids(params IEnumerable<int> ids) => ids.Select(id => new BsonDocument("_id", id));
}
