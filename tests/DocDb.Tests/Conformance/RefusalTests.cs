using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class RefusalTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string> Refusals => ForServers(
        ("{fly: 1}", "59"),
        ("{listIndexes: 'nowhere'}", "26"),
        ("{dropIndexes: 'nowhere', index: 'x'}", "26"),
        ("{dropIndexes: 'things', index: 'x'}", "27"),
        ("{getMore: NumberLong(12345), collection: 'things'}", "43"),
        ("{create: 'things'}", "48"),
        ("{find: 'things', filter: {a: {$near: 1, $unknown: 1}}}", "2"),
        ("{find: 'things', filter: {a: {$unknown: 1}}}", "2"),
        ("{find: 'things', filter: {$unknown: 1}}", "2"),
        ("{find: 'things', filter: {$and: []}}", "2"),
        ("{find: 'things', filter: {a: {$in: 5}}}", "2"),
        ("{find: 'things', filter: 5}", "14"),
        ("{find: 'things', sort: {a: 2}}", "2"),
        ("{find: 'things', projection: {a: 1, b: 0}}", "31254"),
        ("{find: 'things', projection: {a: 0, b: 1}}", "31253"),
        ("{find: 'things', skip: -1}", "51024"),
        ("{find: 'things', hint: 'nothing'}", "2"),
        ("{find: 'things', nonsense: 1}", "40415"),
        ("{find: 'things', readConcern: {level: 'snapshot'}}", "123"),
        ("{find: 5}", "73"),
        ("{aggregate: 'things', pipeline: [{$unknown: {}}], cursor: {}}", "40324"),
        ("{aggregate: 'things', pipeline: [{$group: {n: {$sum: 1}}}], cursor: {}}", "15955"),
        ("{aggregate: 'things', pipeline: [{$group: {_id: 1, n: {$unknown: 1}}}], cursor: {}}", "15952"),
        ("{aggregate: 'things', pipeline: []}", "9"),
        ("{insert: 'things', documents: []}", "16"),
        ("{insert: 'things', documents: [{a: 1}], writeConcern: {w: 2}}", "2"),
        ("{insert: 'things', documents: [{a: 1}], txnNumber: NumberLong(1), lsid: {id: UUID('00000000-0000-0000-0000-000000000001')}}",
            "20"),
        ("{findAndModify: 'things', query: {}}", "9"),
        ("{findAndModify: 'things', query: {}, update: [{$set: {_id: 5}}]}", "66"),
        ("{findAndModify: 'things', query: {}, update: [{$unknown: {}}]}", "40324"),
        ("{findAndModify: 'things', query: {}, update: [{$match: {a: 1}}]}", "72"),
        ("{findAndModify: 'things', query: {}, update: [{$set: {b: {$lt: [1]}}}]}", "16020"),
        ("{findAndModify: 'things', query: {}, update: [{$set: {b: {$unknown: 1}}}]}", "168"),
        ("{findAndModify: 'things', query: {}, update: [{$set: {b: {$add: ['$$NOW', '$$NOW']}}}]}", "16612"),
        ("{findAndModify: 'things', query: {}, update: {$set: {_id: 5}}}", "66"));

    [SkippableTheory, MemberData(nameof(Refusals))]
    public void Command_Refused_GivesMongosCode(string server, string command, string code)
    {
        Collection(server, "{_id: 1, a: 1}");
        Assert.Equal(code, Refusal(server, command).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_WriteConcernOfTwoMembers_WritesNothing(string server)
    {
        var collection = Collection(server);
        Assert.Throws<MongoCommandException>(
            () => Database(server).RunCommand<BsonDocument>("{insert: 'things', documents: [{_id: 1}], writeConcern: {w: 2}}"));
        Assert.Empty(collection.Find("{}").ToList());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_MajorityAndJournaled_IsAcknowledged(string server)
    {
        var collection = Collection(server).WithWriteConcern(WriteConcern.WMajority.With(journal: true))
            .WithReadConcern(ReadConcern.Majority);
        collection.InsertOne(new BsonDocument("_id", 1));
        Assert.Equal("1", Found(collection, "{}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Insert_Unacknowledged_IsDoneWithoutAnAnswer(string server)
    {
        var collection = Collection(server);
        collection.WithWriteConcern(WriteConcern.Unacknowledged).InsertOne(new BsonDocument("_id", 1));
        Assert.True(SpinWait.SpinUntil(() => collection.CountDocuments("{}") == 1, TimeSpan.FromMinutes(3)));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Update_ResultAboveSixteenMegabytes_IsRefused(string server)
    {
        var collection = Collection(server);
        collection.InsertOne(new BsonDocument { { "_id", 1 }, { "a", new byte[9_000_000] } });
        var refused = Assert.Throws<MongoWriteException>(
            () => collection.UpdateOne("{_id: 1}", Builders<BsonDocument>.Update.Set("b", new byte[9_000_000])));
        Assert.Contains(refused.WriteError.Code, new[] { 10334, 17419 });
        Assert.Equal(1, collection.CountDocuments("{b: {$exists: false}}"));
    }

    [Theory]
    [InlineData("{find: 'things', collation: {locale: 'fr'}}", 72, "collation")]
    [InlineData("{find: 'things', let: {a: 1}}", 72, "let")]
    [InlineData("{find: 'things', filter: {$where: 'true'}}", 2, "$where")]
    [InlineData("{find: 'things', filter: {a: {$mod: [2, 0]}}}", 2, "$mod")]
    [InlineData("{find: 'things', projection: {a: {$slice: 1}}}", 2, "$slice")]
    [InlineData("{aggregate: 'things', pipeline: [{$lookup: {}}], cursor: {}}", 40324, "$lookup")]
    [InlineData("{findAndModify: 'things', update: {$set: {a: 1}}, arrayFilters: [{x: 1}]}", 72, "arrayFilters")]
    [InlineData("{findAndModify: 'things', update: {$rename: {a: 'b'}}}", 9, "$rename")]
    [InlineData("{findAndModify: 'things', update: {$set: {'a.$[].b': 1}}}", 2, "$[]")]
    [InlineData("{findAndModify: 'things', update: [{$replaceWith: '$a'}]}", 9, "$replaceWith")]
    [InlineData("{findAndModify: 'things', update: [{$set: {'a.b': 1}}]}", 9, "a.b")]
    [InlineData("{findAndModify: 'things', update: [{$set: {b: {c: 1}}}]}", 9, "'b'")]
    [InlineData("{aggregate: 'things', pipeline: [{$group: {_id: '$$NOW'}}], cursor: {}}", 17276, "NOW")]
    [InlineData("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'fr'}}]}", 72, "collation")]
    [InlineData("{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 5}]}", 197, "expireAfterSeconds")]
    [InlineData("{createIndexes: 'things', indexes: [{key: {a: 'text'}, name: 'a'}]}", 67, "text")]
    public void Command_WhatMongoKnowsAndThisServerDoesNot_IsRefusedByName(string command, int code, string name)
    {
        Collection("embedded", "{_id: 1, a: [1]}");
        var refused = Assert.Throws<MongoCommandException>(() => Database("embedded").RunCommand<BsonDocument>(command));
        Assert.Equal(code, refused.Code);
        Assert.Contains(name, refused.ErrorMessage, StringComparison.Ordinal);
    }
}
