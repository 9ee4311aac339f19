using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>The commands by which shells connect, and by which an operator looks around: sent as mongosh 2.12 sends them.</summary>
public sealed class OperatorShellTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const string Filter = "{household: 'h1'}";

    public static TheoryData<string, string, string> Plans => ForServers(
        ("{find: 'things', filter: {}}", "COLLSCAN"), ("{find: 'things', filter: {plain: 1}}", "COLLSCAN"),
        ("{find: 'things', filter: {_id: 1}}", "IDHACK"), ("{find: 'things', filter: {_id: {$gt: 1}}}", "FETCH IXSCAN _id_"),
        ("{find: 'things', filter: {household: 'h1'}}", "FETCH IXSCAN household_1"),
        ("{find: 'things', filter: {}, sort: {household: -1}}", "FETCH IXSCAN household_1"),
        ("{find: 'things', filter: {}, sort: {plain: 1}, limit: 1}", "LIMIT SORT COLLSCAN"),
        ("{find: 'things', filter: {}, hint: {household: 1}}", "FETCH IXSCAN household_1"),
        ("{find: 'things', filter: {household: 'h1'}, hint: {$natural: -1}}", "COLLSCAN"),
        ("{count: 'things', query: {household: 'h1'}}", "COUNT FETCH IXSCAN household_1"),
        ("{distinct: 'things', key: 'plain', query: {household: 'h1'}}", "FETCH IXSCAN household_1"),
        ("{aggregate: 'things', pipeline: [{$match: {household: 'h1'}}], cursor: {}}", "FETCH IXSCAN household_1"),
        ("{update: 'things', updates: [{q: {household: 'h1'}, u: {$set: {b: 1}}, multi: true}]}", "UPDATE FETCH IXSCAN household_1"),
        ("{delete: 'things', deletes: [{q: {household: 'h1'}, limit: 0}]}", "DELETE FETCH IXSCAN household_1"),
        ("{findAndModify: 'things', query: {plain: 1}, remove: true}", "DELETE LIMIT COLLSCAN"),
        ("{find: 'nowhere', filter: {a: 1}}", "EOF"));

    /// <summary>The stages of both servers differ in what each adds around the access to the documents.</summary>
    [SkippableTheory, MemberData(nameof(Plans))]
    public void Explain_Command_NamesTheAccess(string server, string command, string expected)
    {
        Filled(server);
        var reply = Database(server).RunCommand<BsonDocument>($"{{explain: {command}, verbosity: 'queryPlanner'}}");
        var stages = Stages(reply["queryPlanner"]["winningPlan"].AsBsonDocument);
        if (server == "embedded") Assert.Equal(expected, stages);
        else Assert.EndsWith(expected.Split(' ')[^1], stages, StringComparison.Ordinal);
        Assert.False(reply.Contains("executionStats"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Explain_WithExecution_CountsWhatIsReadAndWritesNothing(string server)
    {
        var collection = Filled(server);
        var find = Explain(server, $"{{find: 'things', filter: {Filter}}}");
        Assert.Equal((2, 2, 2), (Number(find, "nReturned"), Number(find, "totalDocsExamined"), Number(find, "totalKeysExamined")));
        var scan = Explain(server, "{find: 'things', filter: {plain: 1}, projection: {plain: 1}}");
        Assert.Equal((1, 3, 0), (Number(scan, "nReturned"), Number(scan, "totalDocsExamined"), Number(scan, "totalKeysExamined")));
        Explain(server, "{delete: 'things', deletes: [{q: {}, limit: 0}]}");
        Explain(server, "{update: 'things', updates: [{q: {_id: 9}, u: {$set: {a: 1}}, upsert: true}]}");
        Explain(server, "{findAndModify: 'things', query: {}, update: {$set: {a: 1}}, new: true}");
        Assert.Equal("1 2 3", Found(collection, "{a: {$exists: false}}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Explain_Pipeline_NamesItsOtherStages(string server)
    {
        Filled(server);
        var reply = Database(server).RunCommand<BsonDocument>(
            "{aggregate: 'things', pipeline: [{$match: {household: 'h1'}}, {$unwind: '$list'}], explain: true}");
        var stages = reply["stages"].AsBsonArray;
        var plan = stages[0]["$cursor"]["queryPlanner"]["winningPlan"].AsBsonDocument;
        Assert.EndsWith("household_1", Stages(plan), StringComparison.Ordinal);
        Assert.Contains("$unwind", stages[^1].AsBsonDocument.Names);
    }

    [SkippableTheory]
    [InlineData("{explain: {fly: 1}}", 59)]
    [InlineData("{explain: {insert: 'things', documents: [{}]}}", 59)]
    [InlineData("{explain: 'find'}", 14)]
    [InlineData("{explain: {find: 'things'}, verbosity: 'much'}", 2)]
    [InlineData("{explain: {find: 'things', nonsense: 1}}", 40415)]
    [InlineData("{explain: {find: 'things', filter: {a: {$nonsense: 1}}}}", 2)]
    [InlineData("{explain: {delete: 'things', deletes: [{q: {}, limit: 0}, {q: {}, limit: 0}]}}", 16)]
    public void Explain_WhatCannotBeExplained_IsRefused(string command, int code) => Assert.Equal(code, Refusal("embedded", command));

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Stats_OfDatabaseAndCollection_CountDocumentsAndIndexes(string server)
    {
        Filled(server);
        var database = Database(server).RunCommand<BsonDocument>("{dbStats: 1, scale: 1}");
        Assert.Equal((1, 3, 2), (Number(database, "collections"), Number(database, "objects"), Number(database, "indexes")));
        var collection = Database(server).RunCommand<BsonDocument>("{collStats: 'things', scale: 1}");
        var stage = Aggregated(server, "[{$collStats: {storageStats: {scale: 1}, count: {}}}]").Single();
        Assert.Equal((3, 3, 3), (Number(collection, "count"), Number(stage, "count"), Number(stage["storageStats"], "count")));
        Assert.Equal(["_id_", "household_1"], collection["indexSizes"].AsBsonDocument.Names.Order(StringComparer.Ordinal));
        Assert.Equal(collection["size"], stage["storageStats"]["size"]);
        Assert.Equal(Number(collection, "size"), Number(database, "dataSize"));
        var scaled = Database(server).RunCommand<BsonDocument>("{collStats: 'things', scale: 10}");
        Assert.Equal(Number(collection, "size") / 10, Number(scaled, "size"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Stats_InAPipeline_AreSummed(string server)
    {
        Filled(server);
        const string sum = "{$group: {_id: null, value: {$sum: '$storageStats.size'}}}";
        var total = Aggregated(server, $"[{{$collStats: {{storageStats: {{}}}}}}, {sum}]").Single();
        Assert.Equal(Number(Database(server).RunCommand<BsonDocument>("{collStats: 'things'}"), "size"), Number(total, "value"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Stats_OfNothing_AreZeroOrRefused(string server)
    {
        Assert.Equal(0, Number(Database(server).RunCommand<BsonDocument>("{dbStats: 1}"), "objects"));
        Assert.Equal(0, Number(Database(server).RunCommand<BsonDocument>("{collStats: 'nowhere'}"), "count"));
        Assert.Equal(26, Refusal(server, "{aggregate: 'nowhere', pipeline: [{$collStats: {storageStats: {}}}], cursor: {}}"));
        Assert.Equal(40602, Refusal(server, "{aggregate: 'nowhere', pipeline: [{$match: {}}, {$collStats: {count: {}}}], cursor: {}}"));
        Assert.Equal(51024, Refusal(server, "{dbStats: 1, scale: 0}"));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void ListDatabases_WithSizes_ListsThisOne(string server)
    {
        Filled(server);
        var name = Database(server).DatabaseNamespace.DatabaseName;
        var admin = Database(server).Client.GetDatabase("admin");
        var listed = admin.RunCommand<BsonDocument>($"{{listDatabases: 1, filter: {{name: '{name}'}}}}");
        var only = Assert.Single(listed["databases"].AsBsonArray);
        Assert.True(Number(only, "sizeOnDisk") > 0 && !only["empty"].AsBoolean && listed["totalSize"] == only["sizeOnDisk"]);
        Assert.Equal(["name"], admin.RunCommand<BsonDocument>("{listDatabases: 1, nameOnly: true}")["databases"][0].AsBsonDocument.Names);
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Connect_CommandsOfAShell_AreAnswered(string server)
    {
        var admin = Database(server).Client.GetDatabase("admin");
        Assert.NotEmpty(admin.RunCommand<BsonDocument>("{getCmdLineOpts: 1}")["argv"].AsBsonArray);
        var status = admin.RunCommand<BsonDocument>("{connectionStatus: 1, showPrivileges: true}")["authInfo"];
        Assert.Equal(new BsonArray(), status["authenticatedUsers"]);
        Assert.Contains("find", admin.RunCommand<BsonDocument>("{listCommands: 1}")["commands"].AsBsonDocument.Names);
        Assert.True(admin.RunCommand<BsonDocument>("{getLog: 'startupWarnings'}")["log"].IsBsonArray);
        Assert.Contains(new BsonString("startupWarnings"), admin.RunCommand<BsonDocument>("{getLog: '*'}")["names"].AsBsonArray);
        var version = admin.RunCommand<BsonDocument>("{getParameter: 1, featureCompatibilityVersion: 1}");
        Assert.True(version["featureCompatibilityVersion"].AsBsonDocument.Contains("version"));
        Assert.Equal(72, Assert.Throws<MongoCommandException>(() => admin.RunCommand<BsonDocument>("{getParameter: 'foo'}")).Code);
    }

    private IMongoCollection<BsonDocument> Filled(string server)
    {
        var collection = Collection(
            server, "{_id: 1, household: 'h1', plain: 1, list: [1]}", "{_id: 2, household: 'h1', plain: 2}",
            "{_id: 3, household: 'h2', plain: 3}");
        collection.Indexes.CreateOne(new CreateIndexModel<BsonDocument>("{household: 1}"));
        return collection;
    }

    private BsonDocument Explain(string server, string command) =>
        Database(server).RunCommand<BsonDocument>($"{{explain: {command}, verbosity: 'executionStats'}}")["executionStats"].AsBsonDocument;

    private List<BsonDocument> Aggregated(string server, string pipeline)
    {
        var stages = MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonArray>(pipeline).Select(stage => stage.AsBsonDocument);
        var things = Database(server).GetCollection<BsonDocument>("things");
        return things.Aggregate(PipelineDefinition<BsonDocument, BsonDocument>.Create(stages)).ToList();
    }

    private static long Number(BsonValue document, string field) => document[field].ToInt64();

    private static string Stages(BsonDocument plan)
    {
        var inner = plan.TryGetValue("inputStage", out var input) ? Stages(input.AsBsonDocument) : plan.GetValue("indexName", "").AsString;
        return $"{plan["stage"]} {inner}".TrimEnd();
    }
}
