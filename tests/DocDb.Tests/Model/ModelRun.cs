using System.Runtime.CompilerServices;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>Does the same to a server and to the model, and compares what each answers.</summary>
internal static class ModelRun
{
    private const string ParallelArrays = "2";

    /// <summary>A new collection with these indexes and documents, as far as the indexes take them.</summary>
    public static (IMongoCollection<BsonDocument> Collection, ModelCollection Model) Start(
        IMongoDatabase database, BsonDocument[] documents, BsonDocument[] indexes)
    {
        var name = $"c{Guid.CreateVersion7():N}";
        var model = new ModelCollection(indexes);
        if (indexes.Length > 0)
            database.RunCommand<BsonDocument>(new BsonDocument { { "createIndexes", name }, { "indexes", new BsonArray(indexes) } });
        var refusals = Refusals(documents, document => model.Insert(document.DeepClone().AsBsonDocument));
        if (documents.Length > 0)
        {
            var reply = database.RunCommand<BsonDocument>(
                new BsonDocument { { "insert", name }, { "documents", new BsonArray(documents) }, { "ordered", false } });
            Assert.Equal(refusals, Refused(reply));
        }

        return (database.GetCollection<BsonDocument>(name), model);
    }

    public static void CheckFind(IMongoCollection<BsonDocument> collection, ModelCollection model, ModelQuery query)
    {
        var found = Answer(
            () => collection.Find(query.Filter).Sort(query.Sort).Skip(query.Skip).Limit(query.Limit).Project(query.Projection).ToList());
        var expected = Answer(() => model.Find(query));
        // One document needs no order: whether arrays beside each other are refused for it is the plan's affair, with MongoDB too.
        if (expected == ParallelArrays && model.Matching(query.Filter).Count == 1) return;
        Assert.Equal($"{query}\n{expected}", $"{query}\n{found}");
    }

    public static void CheckCount(IMongoCollection<BsonDocument> collection, ModelCollection model, BsonDocument filter) =>
        Assert.Equal(model.Matching(filter).Count, collection.CountDocuments(filter));

    /// <summary>All statements in one command; one that updates many documents is left out where its order would show.</summary>
    public static void CheckUpdates(IMongoCollection<BsonDocument> collection, ModelCollection model, IEnumerable<ModelWrite> writes)
    {
        var sent = new List<ModelWrite>();
        var refusals = Refusals(writes.Where(write => !write.Multi || model.CanUpdateAll(write)), write =>
        {
            sent.Add(write);
            model.Apply(write);
        });
        if (sent.Count == 0) return;
        var reply = collection.Database.RunCommand<BsonDocument>(new BsonDocument
        {
            { "update", collection.CollectionNamespace.CollectionName },
            { "updates", new BsonArray(sent.Select(write => write.Statement)) }, { "ordered", false },
        });
        Assert.Equal(refusals, Refused(reply));
    }

    public static void CheckAll(IMongoCollection<BsonDocument> collection, ModelCollection model) =>
        Assert.Equal(
            Answer(
                () => model.Documents.OrderBy(document => document["_id"])), Answer(() => collection.Find("{}").Sort("{_id: 1}").ToList()));

    /// <summary>A case as it can be read and tried by hand.</summary>
    public static string Print(ITuple parts) =>
        string.Join(
            '\n', Enumerable.Range(0, parts.Length)
                .Select(at => parts[at] is Array array ? string.Join('\n', array.Cast<object>()) : $"{parts[at]}"));

    private static string Answer(Func<IEnumerable<BsonDocument>> find)
    {
        try
        {
            return string.Join('\n', find().Select(document => document.ToJson()));
        }
        catch (ModelRefusal refusal)
        {
            return $"{refusal.Code}";
        }
        catch (MongoCommandException refusal)
        {
            return $"{refusal.Code}";
        }
    }

    private static string Refusals<T>(IEnumerable<T> statements, Action<T> run) => string.Join(' ', statements.Select((statement, at) =>
    {
        try
        {
            run(statement);
            return "";
        }
        catch (ModelRefusal refusal)
        {
            return $"{at}:{refusal.Code}";
        }
    }).Where(refusal => refusal.Length > 0));

    private static string Refused(BsonDocument reply) =>
        string.Join(' ', reply.GetValue("writeErrors", new BsonArray()).AsBsonArray.Select(error => $"{error["index"]}:{error["code"]}"));
}
