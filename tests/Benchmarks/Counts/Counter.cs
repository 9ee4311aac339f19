using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Counts;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Counts;

/// <summary>Counts the steps of a use case. Counts do not depend on the machine or on its load.</summary>
internal sealed class Counter(Bench bench) : IDisposable
{
    /// <summary>Odd, for the median.</summary>
    private const int Runs = 11;

    private readonly MongoClient _server = new(bench.Options.Database());
    private readonly AllocatedBytes _bytes = new(bench.Options);
    private readonly BrokerCounts _broker = new(bench.Options);

    public async Task<IReadOnlyList<Figure>> CountAsync(UseCase useCase)
    {
        await useCase.Run();
        await useCase.Follow();
        var (published, allocated, cost) = (await _broker.ReadAsync(), await _bytes.ReadAsync(), await CostOfReadingAsync());
        var (before, after) = (new List<CommandCounts>(), new List<CommandCounts>());
        for (var run = 0; run < Runs; run++)
        {
            var start = await CommandCounts.ReadAsync(_server);
            await useCase.Run();
            var answered = await CommandCounts.ReadAsync(_server);
            await useCase.Follow();
            await Sampling.RestAsync();
            before.Add(answered.Since(start));
            after.Add((await CommandCounts.ReadAsync(_server)).Since(answered));
        }

        var allocatedAfter = await _bytes.ReadAsync();
        var publishes = (await _broker.ReadAsync() - published) / (double)Runs;
        var (first, then) = (CommandCounts.Median(before), CommandCounts.Median(after));
        await Console.Error.WriteLineAsync($"    {useCase.Name}: {first}; after the response: {then}");
        return
        [
            new($"{useCase.Name}: database commands before the response", first.Total, Unit.Count) { Most = useCase.MostCommands },
            new($"{useCase.Name}: durable writes before the response", first.Writes, Unit.Count) { Most = useCase.MostWritesBefore },
            new($"{useCase.Name}: durable writes after it", then.Writes, Unit.Count) { Most = useCase.MostWritesAfter },
            new($"{useCase.Name}: durable writes in all", first.Writes + then.Writes, Unit.Count) { Most = useCase.MostWrites },
            new($"{useCase.Name}: messages published", Math.Round(publishes, 1), Unit.Count),
            .. allocated.Keys.Select(host => (Host: host, Bytes: Math.Max(0, (allocatedAfter[host] - allocated[host] - cost[host]) / Runs)))
                .Where(one => one.Bytes >= Figure.BytesInKilobyte)
                .Select(one => new Figure($"{useCase.Name}: allocated by {one.Host}", one.Bytes / Figure.BytesInKilobyte, Unit.Kilobytes)),
        ];
    }

    public void Dispose()
    {
        _server.Dispose();
        _bytes.Dispose();
        _broker.Dispose();
    }

    /// <summary>What reading its metrics costs a host.</summary>
    private async Task<IReadOnlyDictionary<string, double>> CostOfReadingAsync()
    {
        var (first, second) = (await _bytes.ReadAsync(), await _bytes.ReadAsync());
        return first.ToDictionary(one => one.Key, one => second[one.Key] - one.Value, StringComparer.Ordinal);
    }
}
