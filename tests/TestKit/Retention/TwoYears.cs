using System.Globalization;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.TestKit.Retention;

/// <summary>Runs a service's erasers on a clock that passes two years, and reads what is left.</summary>
public static class TwoYears
{
    /// <summary>Collections without data of persons, and why.</summary>
    private static readonly Dictionary<string, string> Technical = new(StringComparer.Ordinal)
    {
        ["counters"] = "the last request numbers",
        ["installation"] = "which town this is",
        ["key-checks"] = "whether a key is the right one",
        ["key-ring"] = "keys of cookies",
        ["leases"] = "which replica works",
        ["migrations"] = "which have run",
        ["oidcApplications"] = "the town's registered applications",
        ["oidcScopes"] = "their scopes",
        ["sweep-progress"] = "instants",
        ["town"] = "the town's calendar",
    };

    /// <summary>
    /// Runs on the day before and the day after each class's end, and once a month between: each class must be stored until its end, and
    /// no longer.
    /// </summary>
    public static async Task PassAsync(IServiceProvider services, DateTimeOffset start, params KeptClass[] classes)
    {
        var policy = services.GetRequiredService<RetentionPolicy>();
        Assert.Equal(policy.Classes.Select(data => data.Name).Order(), classes.Select(data => data.Name).Order());
        var run = services.GetRequiredService<RetentionRun>();
        foreach (var now in Instants(start, classes))
        {
            await run.RunAsync(now, default);
            foreach (var data in classes)
            {
                var mustBeStored = now < data.End;
                await Eventually.True(
                    async () => await data.CountAsync() > 0 == mustBeStored,
                    string.Create(CultureInfo.InvariantCulture, $"{data.Name} {(mustBeStored ? "kept" : "erased")} on {now:yyyy-MM-dd}"),
                    TimeSpan.FromSeconds(5));
            }
        }
    }

    /// <summary>The collections with documents that no class keeps any more.</summary>
    public static async Task<IReadOnlyList<string>> LeftAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<IMongoDatabase>();
        var kept = services.GetRequiredService<RetentionPolicy>().Classes
            .Where(data => data.Default == RetentionPeriod.Registration).SelectMany(data => data.Collections).ToHashSet();
        var left = new List<string>();
        foreach (var name in await (await database.ListCollectionNamesAsync()).ToListAsync())
        {
            if (!Technical.ContainsKey(name) && !kept.Contains(name)
                && await database.GetCollection<BsonDocument>(name).CountDocumentsAsync(new BsonDocument()) > 0)
                left.Add(name);
        }

        return left;
    }

    /// <summary>How many entries of erasures the journal has of each class.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> ReceiptsAsync(IServiceProvider services)
    {
        var entries = await services.GetRequiredService<Journal>().NewestAsync(null, null, 1000, default);
        return entries.Where(entry => entry.Action == ErasureReceipts.Erase && entry.Period is not null)
            .GroupBy(entry => entry.SubjectKind!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Count ?? 1), StringComparer.Ordinal);
    }

    private static IEnumerable<DateTimeOffset> Instants(DateTimeOffset start, IEnumerable<KeptClass> classes)
    {
        var ends = classes.Select(data => data.End).Where(end => end < DateTimeOffset.MaxValue).ToList();
        var last = ends.Max().AddDays(1);
        return ends.SelectMany(end => new[] { end.AddDays(-1), end.AddDays(1) })
            .Concat(Enumerable.Range(1, 24).Select(month => start.AddMonths(month)))
            .Append(start).Append(start.AddYears(2).AddDays(1)).Append(last).Where(now => now >= start).Distinct().Order();
    }
}
