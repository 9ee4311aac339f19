using System.Globalization;
using CsCheck;
using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>
/// Random documents, indexes, queries and updates: the server answers as a list that is read from end to end does.
/// A failure prints its seed; CsCheck_Seed repeats it, ESPACE_MODEL_CASES sets how many cases are tried.
/// </summary>
public sealed class ModelTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const int ReadsEach = 50;
    private const int WritesEach = 16;

    private static readonly long Cases = long.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_MODEL_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
        ? given
        : 250;

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Find_AnyQuery_AnswersAsTheModel(string server)
    {
        var database = Database(server);
        Gen.Select(ModelValues.Documents, ModelIndexes.Lookups, ModelFilters.Queries(ModelFilters.All).Array[1, ReadsEach])
            .Sample((documents, indexes, queries) =>
        {
            var (collection, model) = ModelRun.Start(database, documents, indexes);
            foreach (var query in queries) ModelRun.CheckFind(collection, model, query);
            ModelRun.CheckCount(collection, model, queries[0].Filter);
        }, iter: Cases, threads: 1, print: one => ModelRun.Print(one));
    }

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Update_AnyStatements_LeaveWhatTheModelHas(string server)
    {
        var database = Database(server);
        Gen.Select(
            ModelValues.Documents, ModelIndexes.WithUnique, ModelWrites.All.Array[1, WritesEach], ModelFilters.ByName, ModelFilters.Queries(
                ModelFilters.ByName).Array[0, 3]).Sample(
            (documents, indexes, writes, deleted, queries) =>
            {
                var (collection, model) = ModelRun.Start(database, documents, indexes);
                ModelRun.CheckUpdates(collection, model, writes);
                ModelRun.CheckAll(collection, model);
                Assert.Equal(model.Delete(deleted), collection.DeleteMany(deleted).DeletedCount);
                foreach (var query in queries) ModelRun.CheckFind(collection, model, query);
                ModelRun.CheckAll(collection, model);
            }, iter: Cases, threads: 1, print: one => ModelRun.Print(one));
    }
}
