using EspaceFamille.DocDb.Tests.Servers;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class ProjectionTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    public static TheoryData<string, string, string> Projections => ForServers(
        ("{a: 1}", "{_id: {k: 1, l: 2}, a: {b: 1, c: {d: 2, e: 3}}}"), ("{'a.b': 1, n: 1}", "{_id: {k: 1, l: 2}, a: {b: 1}, n: 5}"),
        ("{a: {b: 1, c: {d: 1}}}", "{_id: {k: 1, l: 2}, a: {b: 1, c: {d: 2}}}"),
        ("{a: {b: 0}, n: 0, list: 0}", "{_id: {k: 1, l: 2}, a: {c: {d: 2, e: 3}}}"),
        ("{'_id.k': 1}", "{_id: {k: 1}}"), ("{'_id.k': 0, a: 0, list: 0}", "{_id: {l: 2}, n: 5}"), ("{_id: 0, n: 1}", "{n: 5}"),
        ("{_id: 1}", "{_id: {k: 1, l: 2}}"), ("{_id: 0, a: 0, list: 0}", "{n: 5}"),
        ("{_id: 1, a: 0, list: 0}", "{_id: {k: 1, l: 2}, n: 5}"),
        ("{n: true, x: NumberLong(1)}", "{_id: {k: 1, l: 2}, n: 5}"), ("{n: 0.5}", "{_id: {k: 1, l: 2}, n: 5}"),
        ("{x: '$n', _id: 0}", "{x: 5}"), ("{x: {$literal: 1}, _id: 0}", "{x: 1}"), ("{_id: '$n', n: 1}", "{_id: 5, n: 5}"),
        ("{x: 'text', n: 1, _id: 0}", "{n: 5, x: 'text'}"), ("{'list.x': 1, _id: 0}", "{list: [{x: 1}, {}]}"));

    public static TheoryData<string, string, string> Refusals => ForServers(
        ("{a: 1, 'a.b': 1}", "31249"), ("{'a.b': 1, a: 1}", "31250"), ("{a: 0, 'a.b.c': 0}", "31249"),
        ("{'a.b.c': 0, 'a.b': 0}", "31250"),
        ("{a: {b: 1}, 'a.b': 1}", "31250"), ("{a: '$n', 'a.b': 1}", "31249"), ("{'a.b': 1, a: '$n'}", "31250"),
        ("{_id: 1, '_id.k': 1}", "31249"),
        ("{a: 1, n: 0}", "31254"), ("{a: 0, n: 1}", "31253"), ("{a: 0, n: '$a'}", "31252"), ("{n: '$a', a: 0}", "31254"),
        ("{a: {}}", "51270"), ("{'': 1}", "40352"), ("{'a.': 1}", "40353"), ("{'a..b': 1}", "15998"), ("{'.a': 1}", "15998"),
        ("{$a: 1}", "16410"), ("{'a.$b': 1}", "16410"), ("{x: '$'}", "16872"), ("{x: '$a.'}", "40353"), ("{x: '$a..b'}", "15998"),
        ("{x: '$$NOTHING'}", "17276"));

    [SkippableTheory, MemberData(nameof(Projections))]
    public void Find_Projection_GivesTheseFields(string server, string projection, string expected)
    {
        var collection = Collection(server, "{_id: {k: 1, l: 2}, a: {b: 1, c: {d: 2, e: 3}}, n: 5, list: [{x: 1}, {y: 2}, 3]}");
        Assert.Equal(BsonDocument.Parse(expected), collection.Find("{}").Project(projection).Single());
        Assert.Equal(
            BsonDocument.Parse(expected), collection.Aggregate<BsonDocument>(
                new[] { new BsonDocument("$project", BsonDocument.Parse(projection)) }).Single());
    }

    [SkippableTheory, MemberData(nameof(Refusals))]
    public void Find_ProjectionThatCollides_IsRefused(string server, string projection, string code)
    {
        Collection(server, "{_id: 1}");
        Assert.Equal(code, Code(server, new BsonDocument { { "find", "things" }, { "projection", BsonDocument.Parse(projection) } }));
    }
}
