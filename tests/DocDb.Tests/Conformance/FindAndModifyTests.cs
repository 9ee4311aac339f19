using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class FindAndModifyTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndUpdate_BeforeAndAfter_GivesTheDocumentThen(string server)
    {
        var collection = Collection(server, "{_id: 1, v: 1}");
        var before = collection.FindOneAndUpdate<BsonDocument>("{_id: 1, v: 1}", "{$inc: {v: 1}}");
        var after =
            collection.FindOneAndUpdate<BsonDocument>("{_id: 1}", "{$inc: {v: 1}}", new() { ReturnDocument = ReturnDocument.After });
        Assert.Equal((1, 3), (before["v"].AsInt32, after["v"].AsInt32));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndUpdate_NothingMatches_GivesNullAndMakesNothing(string server)
    {
        var collection = Collection(server);
        Assert.Null(collection.FindOneAndUpdate<BsonDocument>("{_id: 1}", "{$set: {a: 1}}"));
        Assert.Equal(0, collection.CountDocuments("{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndUpdate_Sort_TakesTheFirst(string server)
    {
        var collection = Collection(server, "{_id: 1, at: 5}", "{_id: 2, at: 3}", "{_id: 3, at: 4}");
        var taken =
            collection.FindOneAndUpdate<BsonDocument>("{}", "{$set: {taken: true}}", new() { Sort = "{at: 1}", Projection = "{_id: 1}" });
        Assert.Equal(BsonDocument.Parse("{_id: 2}"), taken);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndUpdate_Upsert_MakesTheDocument(string server)
    {
        var collection = Collection(server);
        var made = collection.FindOneAndUpdate<BsonDocument>(
            "{_id: 'n'}", "{$inc: {next: 1}}", new() { IsUpsert = true, ReturnDocument = ReturnDocument.After });
        Assert.Equal(BsonDocument.Parse("{_id: 'n', next: 1}"), made);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndReplaceAndDelete_Match_GiveTheOldOne(string server)
    {
        var collection = Collection(server, "{_id: 1, a: 1}");
        Assert.Equal(1, collection.FindOneAndReplace("{_id: 1}", new BsonDocument("b", 2))["a"].AsInt32);
        Assert.Equal(BsonDocument.Parse("{_id: 1, b: 2}"), collection.FindOneAndDelete("{_id: 1}"));
        Assert.Null(collection.FindOneAndDelete("{_id: 1}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndUpdate_DuplicateKey_IsRefusedWith11000(string server)
    {
        var collection = Collection(server, "{_id: 1, login: 'a'}", "{_id: 2, login: 'b'}");
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{login: 1}", new CreateIndexOptions { Unique = true }));
        var refused =
            Assert.Throws<MongoCommandException>(() => collection.FindOneAndUpdate<BsonDocument>("{_id: 2}", "{$set: {login: 'a'}}"));
        Assert.Equal((11000, "DuplicateKey"), (refused.Code, refused.CodeName));
    }
}
