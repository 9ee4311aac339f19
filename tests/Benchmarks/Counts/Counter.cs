using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Counts;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Counts;

/// <summary>Counts the steps of a use case. Counts do not depend on the machine or on its load.</summary>
internal sealed class Counter : IDisposable
{
    /// <summary>Odd, for the median.</summary>
    private const int Runs = 11;

    private readonly MongoClient _server;
    private readonly AllocatedBytes _bytes;
    private readonly BrokerCounts _broker;

    public Counter(StoryOptions options)
    {
        _server = new MongoClient(options.Database());
        (_bytes, _broker) = (new AllocatedBytes(options, _server), new BrokerCounts(options));
    }

    public async Task<IReadOnlyList<Figure>> CountAsync(UseCase useCase)
    {
        await useCase.Run();
        await useCase.Follow();
        var published = await _broker.ReadAsync();
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

        var publishes = (await _broker.ReadAsync() - published) / (double)Runs;
        var (first, then) = (CommandCounts.Median(before), CommandCounts.Median(after));
        await Console.Error.WriteLineAsync($"    {useCase.Name}: {first}; after the response: {then}");
        return
        [
            new($"{useCase.Name}: database commands before the response", first.Without(useCase.Unawaited).Total, Unit.Count)
                { Most = useCase.MostCommands },
            .. useCase.Service is { } service
                ? new Figure[]
                {
                    new($"{useCase.Name}: durable writes of {service}", first.Of(service).Writes + then.Of(service).Writes, Unit.Count)
                        { Most = useCase.MostWritesOfService },
                }
                : [],
            new($"{useCase.Name}: durable writes in all", first.Writes + then.Writes, Unit.Count) { Most = useCase.MostWrites },
            new($"{useCase.Name}: messages published", Math.Round(publishes, 1), Unit.Count),
            .. await AllocatedAsync(useCase),
        ];
    }

    public void Dispose()
    {
        _server.Dispose();
        _bytes.Dispose();
        _broker.Dispose();
    }

    /// <summary>Per run; hosts that allocate less than a kilobyte are not listed.</summary>
    private async Task<IEnumerable<Figure>> AllocatedAsync(UseCase useCase)
    {
        var allocated = await _bytes.OfAsync(async () =>
        {
            for (var run = 0; run < Runs; run++)
            {
                await useCase.Run();
                await useCase.Follow();
            }

            await Sampling.RestAsync();
        });
        return allocated.Where(host => host.Bytes >= Figure.BytesInKilobyte * Runs).Select(host => new Figure(
            $"{useCase.Name}: allocated by {host.Host}", host.Bytes / Runs / Figure.BytesInKilobyte, Unit.Kilobytes));
    }
}
