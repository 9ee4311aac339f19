using CsCheck;
using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Unit;

/// <summary>Whatever index a filter is read by, the documents are those that the filter itself picks.</summary>
public sealed class PlannerTests : StoreFixture
{
    private static readonly string[] Indexes =
    [
        "{key: {a: 1}, name: 'a'}", "{key: {a: -1, b: 1}, name: 'ab'}", "{key: {'a.b': 1, c: -1}, name: 'a.b'}",
        "{key: {c: 1}, name: 'c', sparse: true}", "{key: {b: -1}, name: 'b', partialFilterExpression: {c: {$gte: 1}}}",
    ];

    private static readonly Gen<string> Values =
        Among("null", "0", "1", "2", "1.5", "'x'", "'xy'", "'y'",
            "[]", "[0, 2]", "['x', null]", "{b: 1}", "[{b: 1}, {b: 2}]", "[{b: [1, 2]}, 5]");

    private static readonly Gen<string> Fields = Gen.Select(
        Among("a", "b", "c"), Gen.OneOf(Values, Among("/^x/")), (name, value) => $"{name}: {value}");

    private static readonly Gen<BsonDocument> Documents =
        Fields.List[0, 3].Select(fields => BsonDocument.Parse($"{{{string.Join(", ", fields.DistinctBy(field => field[0]))}}}"));

    private static readonly Gen<string> Conditions = Gen.OneOf(
        Values,
        Gen.Select(Among("$eq", "$gt", "$gte", "$lt", "$lte", "$ne"), Values, (name, value) => $"{{{name}: {value}}}"),
        Gen.Select(Among("0", "1", "'x'"), Among("1.5", "2", "'y'"), (low, high) => $"{{$gte: {low}, $lt: {high}}}"),
        Gen.Select(Values, Values, (one, other) => $"{{$in: [{one}, {other}]}}"),
        Among("/^x/", "/^xy/", "/^x|y/", "/^x/i"),
        Among("{$exists: true}", "{$exists: false}", "{$elemMatch: {b: {$gt: 1}}}", "{$size: 2}", "{$in: []}"));

    private static readonly Gen<string> Parts =
        Gen.Select(Among("a", "b", "c", "a.b", "_id"), Conditions, (path, condition) => $"{{'{path}': {condition}}}");

    private static readonly Gen<string> Filters = Gen.OneOf(
        Parts, Gen.Select(Among("$and", "$or"), Parts.List[1, 3], (name, parts) => $"{{{name}: [{string.Join(", ", parts)}]}}"));

    [Fact]
    public async Task Find_ByAnyPlan_GivesWhatTheFilterPicks()
    {
        var documents = new List<BsonDocument>();
        var chance = PCG.Parse("0N0XIzNsQ0O2");
        var given = Enumerable.Range(0, 300).Select(_ => Documents.Generate(chance, null, out Size _)).ToList();
        var collection = await Store.WriteAsync(session => Fill(session, given, documents));
        Gen.Select(Filters, Among("a", "b", "c", "_id"), Gen.Bool).Sample((text, field, descending) =>
        {
            var filter = FilterParser.Parse(BsonDocument.Parse(text));
            var sort = SortOrder.Parse(new BsonDocument(field, descending ? -1 : 1));
            var expected = documents.Where(filter.Matches).Select(document => document["_id"].AsInt32).Order();
            Assert.Equal(expected, Read(collection, filter, null).Select(document => document["_id"].AsInt32).Order());
            var sorted = Read(collection, filter, sort);
            Assert.Equal(expected, sorted.Select(document => document["_id"].AsInt32).Order());
            Assert.Equal(sorted.Select(sort.KeyOf).Order(KeyOrder.Instance), sorted.Select(sort.KeyOf), KeyEquality.Instance);
        }, iter: 1000, threads: 1);
    }

    [Theory]
    [InlineData("/^x/", true)]
    [InlineData("/^O\\'é 1/", true)]
    [InlineData("/^x/i", false)]
    [InlineData("/x/", false)]
    [InlineData("/^xy*/", false)]
    [InlineData("/^x|y/", false)]
    public async Task Choose_AnchoredText_IsARangeOfTheIndex(string pattern, bool indexed)
    {
        var collection = await Store.WriteAsync(session => Fill(session, [], []));
        var filter = FilterParser.Parse(BsonDocument.Parse($"{{a: {pattern}}}"));
        Assert.Equal(indexed, Planner.Choose(collection, filter) != Plan.ReadAll);
    }

    private static Gen<string> Among(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static StoredCollection Fill(WriteSession session, IEnumerable<BsonDocument> given, List<BsonDocument> documents)
    {
        var collection = session.GetOrCreate("plans", "things");
        foreach (var index in Indexes) collection = session.CreateIndex(collection, IndexSpec.Parse(BsonDocument.Parse(index)));
        foreach (var document in given)
        {
            document.InsertAt(0, new BsonElement("_id", documents.Count));
            try
            {
                session.Documents.Insert(collection, document);
                documents.Add(document);
            }
            catch (CommandFailure parallel) when (parallel.Code == 171)
            {
                // Two arrays under one index: MongoDB refuses them too.
            }
        }

        return collection;
    }

    private List<BsonDocument> Read(StoredCollection collection, Filter filter, SortOrder? sort)
    {
        var session = Store.Sessions.Rent();
        var plan = Planner.Choose(collection, filter, sort);
        var found = new Scanner(session, Store.Counters).Find(collection, plan, filter);
        var result = (sort is null || plan.Sorted ? found : Sorting.InMemory(found, sort)).Select(document => document.Value).ToList();
        Store.Sessions.Return(session);
        return result;
    }
}
