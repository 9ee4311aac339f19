using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class IndexTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    [SkippableTheory, MemberData(nameof(Servers))]
    public void UniqueIndex_SecondDocument_IsRefusedInMongosWords(string server)
    {
        var collection = Unique(server, "{household: 1, 'member.code': 1}");
        collection.InsertOne(BsonDocument.Parse("{_id: 1, household: 'h', member: {code: 7}}"));
        var reply = Database(server)
            .RunCommand<BsonDocument>("{insert: 'things', documents: [{_id: 2, household: 'h', member: {code: 7}}]}");
        var refused = reply["writeErrors"][0].AsBsonDocument;
        Assert.EndsWith(
            "index: household_1_member.code_1 dup key: { household: \"h\", member.code: 7 }", refused["errmsg"].AsString,
            StringComparison.Ordinal);
        Assert.Equal(BsonDocument.Parse("{household: 1, 'member.code': 1}"), refused["keyPattern"]);
        Assert.Equal(BsonDocument.Parse("{household: 'h', 'member.code': 7}"), refused["keyValue"]);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void UniqueIndex_NumbersOfDifferentTypes_AreTheSameKey(string server)
    {
        var collection = Unique(server, "{n: 1}");
        collection.InsertOne(BsonDocument.Parse("{n: 1}"));
        Assert.Throws<MongoWriteException>(() => collection.InsertOne(BsonDocument.Parse("{n: NumberLong(1)}")));
        Assert.Throws<MongoWriteException>(() => collection.InsertOne(BsonDocument.Parse("{n: 1.0}")));
        collection.InsertOne(BsonDocument.Parse("{n: NumberLong('9007199254740993')}"));
        collection.InsertOne(BsonDocument.Parse("{n: NumberLong('9007199254740992')}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void UniqueIndex_ArrayElement_ClashesAcrossDocumentsNotWithinOne(string server)
    {
        var collection = Unique(server, "{'keys.code': 1}");
        collection.InsertOne(BsonDocument.Parse("{_id: 1, keys: [{code: 'a'}, {code: 'a'}]}"));
        Assert.Throws<MongoWriteException>(() => collection.InsertOne(BsonDocument.Parse("{_id: 2, keys: [{code: 'b'}, {code: 'a'}]}")));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Update_UniqueIndex_FreesAndTakesKeys(string server)
    {
        var collection = Unique(server, "{login: 1}");
        collection.InsertMany([BsonDocument.Parse("{_id: 1, login: 'a'}"), BsonDocument.Parse("{_id: 2, login: 'b'}")]);
        Assert.Throws<MongoWriteException>(() => collection.UpdateOne("{_id: 2}", "{$set: {login: 'a'}}"));
        collection.UpdateOne("{_id: 1}", "{$set: {login: 'c'}}");
        collection.UpdateOne("{_id: 2}", "{$set: {login: 'a'}}");
        collection.DeleteOne("{_id: 2}");
        collection.InsertOne(BsonDocument.Parse("{_id: 3, login: 'a'}"));
        Assert.Equal("3", Found(collection, "{login: 'a'}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void UniqueIndex_Missing_IsOneKeyUnlessSparseOrPartial(string server)
    {
        var collection = Unique(server, "{a: 1}");
        var indexes = collection.Indexes;
        indexes.CreateOne(new CreateIndexModel<BsonDocument>("{b: 1}", new CreateIndexOptions { Unique = true, Sparse = true }));
        var partial = new CreateIndexOptions<BsonDocument> { Unique = true, PartialFilterExpression = "{state: 'open'}" };
        indexes.CreateOne(new CreateIndexModel<BsonDocument>("{c: 1}", partial));
        collection.InsertOne(BsonDocument.Parse("{_id: 1, c: 1, state: 'open'}"));
        Assert.Throws<MongoWriteException>(() => collection.InsertOne(BsonDocument.Parse("{_id: 2}")));
        collection.InsertOne(BsonDocument.Parse("{_id: 2, a: 2, c: 1, state: 'closed'}"));
        Assert.Throws<MongoWriteException>(() => collection.UpdateOne("{_id: 2}", "{$set: {state: 'open'}}"));
        Assert.Equal("1 2", Found(collection, "{c: 1}"));
        Assert.Equal("1 2", Found(collection, "{b: null}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void CreateIndex_OverDuplicates_IsRefusedAndLeavesNothing(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 1}", "{_id: 2, a: 1}");
        var refused = Assert.Throws<MongoCommandException>(() =>
            collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Unique = true })));
        Assert.Equal(11000, refused.Code);
        Assert.Equal(["_id_"], collection.Indexes.List().ToList().Select(index => index["name"].AsString));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void CreateIndex_Again_IsNoErrorUnlessItDiffers(string server)
    {
        var collection = Collection(server, "{_id: 1}");
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1}"));
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1}"));
        var other = Assert.Throws<MongoCommandException>(
            () => collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Unique = true })));
        Assert.Equal(86, other.Code);
        var renamed = Assert.Throws<MongoCommandException>(
            () => collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1}", new CreateIndexOptions { Name = "b" })));
        Assert.Equal(85, renamed.Code);
        collection.Indexes.DropOne("a_1");
        Assert.Equal(["_id_"], collection.Indexes.List().ToList().Select(index => index["name"].AsString));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_ParallelArraysUnderAnIndex_IsRefused(string server)
    {
        var collection = Collection(server, "{_id: 1}");
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{a: 1, b: 1}"));
        var refused = Assert.Throws<MongoWriteException>(() => collection.InsertOne(BsonDocument.Parse("{a: [1], b: [2]}")));
        Assert.Equal(171, refused.WriteError.Code);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void PartialIndex_OnWhetherAFieldExists_HoldsThoseAlone(string server)
    {
        var collection = Collection(server, "{_id: 1, mail: {at: 5}}", "{_id: 2}")
            .WithWriteConcern(WriteConcern.WMajority.With(journal: true));
        var options = new CreateIndexOptions<BsonDocument> { Unique = true, PartialFilterExpression = "{'mail.at': {$exists: true}}" };
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{'mail.at': 1}", options));
        collection.InsertOne(new BsonDocument("_id", 3));
        Assert.Throws<MongoWriteException>(() => collection.InsertOne(BsonDocument.Parse("{_id: 4, mail: {at: 5}}")));
        Assert.Equal("1", Found(collection, "{'mail.at': {$lte: 5}}"));
        Assert.Equal("2 3", Found(collection, "{'mail.at': null}"));
    }

    private IMongoCollection<BsonDocument> Unique(string server, string keys)
    {
        var collection = Collection(server);
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>(keys, new CreateIndexOptions { Unique = true }));
        return collection;
    }
}
