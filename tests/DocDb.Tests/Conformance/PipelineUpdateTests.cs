using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class PipelineUpdateTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const string Instant = "{$date: '2026-12-17T10:00:00.000Z'}";

    public static TheoryData<string, string, string> Pipelines => ForServers(
        ("[{$set: {z: 1, b: '$n'}}]", "{_id: 1, n: 5, s: 'x', z: 1, b: 5}"),
        ("[{$addFields: {n: '$s', s: '$n'}}]", "{_id: 1, n: 'x', s: 5}"),
        ("[{$set: {n: 6}}, {$set: {s: '$n'}}]", "{_id: 1, n: 6, s: 6}"),
        ("[{$set: {n: '$nothing', m: '$nothing'}}]", "{_id: 1, s: 'x'}"),
        ("[{$set: {n: {$literal: {b: '$s'}}}}]", "{_id: 1, n: {b: '$s'}, s: 'x'}"),
        ("[{$set: {n: {$add: ['$n', 2]}, s: {$add: ['$n', 0.5]}}}]", "{_id: 1, n: 7, s: 5.5}"),
        ("[{$set: {n: {$add: [2147483647, 1]}, s: {$add: []}}}]", "{_id: 1, n: NumberLong('2147483648'), s: 0}"),
        ("[{$set: {n: {$add: ['$n', null]}, s: {$add: ['$nothing', 1]}}}]", "{_id: 1, n: null, s: null}"),
        ($"[{{$set: {{n: {{$add: [{Instant}, 1500]}}}}}}]", "{_id: 1, n: {$date: '2026-12-17T10:00:01.500Z'}, s: 'x'}"),
        ("[{$set: {n: {$ifNull: ['$nothing', null, 7]}, s: {$ifNull: ['$n', 7]}}}]", "{_id: 1, n: 7, s: 5}"),
        ("[{$set: {n: {$cond: [{$eq: ['$s', 'x']}, 'yes', 'no']}}}]", "{_id: 1, n: 'yes', s: 'x'}"),
        ("[{$set: {n: {$cond: {if: 0, then: 'yes', else: '$n'}}}}]", "{_id: 1, n: 5, s: 'x'}"),
        ("[{$set: {n: {$or: [false, null, 0, '$nothing']}, s: {$or: [false, '']}}}]", "{_id: 1, n: false, s: true}"),
        ("[{$set: {n: {$or: []}, s: {$or: [{$lt: ['$n', 5]}, {$lt: ['$n', 5.5]}]}}}]", "{_id: 1, n: false, s: true}"),
        ("[{$set: {n: {$lt: ['$nothing', '$$NOW']}, s: {$lt: ['$nothing', null]}}}]", "{_id: 1, n: true, s: true}"),
        ("[{$set: {n: {$lt: [{$add: ['$$NOW', 60000]}, '$$NOW']}}}]", "{_id: 1, n: false, s: 'x'}"),
        ("[{$set: {n: {$eq: ['$$NOW', '$$NOW']}}}]", "{_id: 1, n: true, s: 'x'}"));

    [SkippableTheory, MemberData(nameof(Pipelines))]
    public void Update_Pipeline_GivesTheDocument(string server, string pipeline, string expected)
    {
        var collection = Collection(server, "{_id: 1, n: 5, s: 'x'}");
        collection.UpdateOne("{_id: 1}", Pipeline(pipeline));
        Assert.Equal(BsonDocument.Parse(expected).ToJson(), collection.Find("{}").Single().ToJson());
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Update_Now_IsTheServersInstantForAllDocuments(string server)
    {
        var collection = Collection(server, "{_id: 1}", "{_id: 2}");
        var before = ServerTime(server);
        collection.UpdateMany("{}", Pipeline("[{$set: {at: '$$NOW'}}]"));
        var instants = collection.Find("{}").ToList().Select(document => document["at"].ToUniversalTime()).ToArray();
        Assert.Equal(instants[0], instants[1]);
        Assert.InRange(instants[0], before, ServerTime(server));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void FindOneAndUpdate_PipelineWithUpsert_StartsFromTheFiltersEqualities(string server)
    {
        var collection = Collection(server);
        var update = Pipeline("[{$set: {term: {$add: [{$ifNull: ['$term', 0]}, 1]}}}]");
        var options = new FindOneAndUpdateOptions<BsonDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After };
        Assert.Equal("{ \"_id\" : \"job\", \"term\" : 1 }", collection.FindOneAndUpdate("{_id: 'job'}", update, options).ToJson());
        Assert.Equal("{ \"_id\" : \"job\", \"term\" : 2 }", collection.FindOneAndUpdate("{_id: 'job'}", update, options).ToJson());
    }

    private DateTime ServerTime(string server) =>
        Database(server).RunCommand<BsonDocument>("{hello: 1}")["localTime"].ToUniversalTime();

    private static PipelineUpdateDefinition<BsonDocument> Pipeline(string stages) => new(
        PipelineDefinition<BsonDocument, BsonDocument>.Create(
            BsonSerializer.Deserialize<BsonArray>(stages).Select(stage => stage.AsBsonDocument)));
}
