using System.Globalization;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Counts;

/// <summary>What each host allocates on its heap: from its own /metrics, and from the document server's status.</summary>
internal sealed class AllocatedBytes(StoryOptions options, IMongoClient server) : IDisposable
{
    private const string Metric = "dotnet_gc_heap_total_allocated_bytes_total{";

    /// <summary>Long enough for each periodic job of a host.</summary>
    private const double IdleMilliseconds = 5_000;

    /// <summary>The distance of the first host's metrics port from the gateway's own port; the others follow in this order.</summary>
    private const int MetricsOffset = 17;

    private static readonly string[] Hosts = ["gateway", "identity", "reservations", "documents", "notifications", "portal"];

    private readonly HttpClient _http = new();

    /// <summary>Per host, what the work allocates beyond what the host allocates in the same time without it.</summary>
    public async Task<IEnumerable<(string Host, double Bytes)>> OfAsync(Func<Task> work)
    {
        var (reading, _) = await DuringAsync(() => Task.CompletedTask);
        var (idle, idleTime) = await DuringAsync(() => Sampling.RestAsync(IdleMilliseconds));
        var (busy, busyTime) = await DuringAsync(work);
        return busy.Select(host => (
            host.Key, host.Value - reading[host.Key] - (idle[host.Key] - reading[host.Key]) * (busyTime / idleTime)));
    }

    public void Dispose() => _http.Dispose();

    private async Task<(Dictionary<string, double> Allocated, TimeSpan Time)> DuringAsync(Func<Task> work)
    {
        var before = await ReadAsync();
        var time = await Sampling.TimeAsync(work);
        return ((await ReadAsync()).Since(before), time);
    }

    private async Task<Dictionary<string, double>> ReadAsync()
    {
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (number, host) in Hosts.Index())
        {
            var text = await _http.GetStringAsync(new Uri($"http://127.0.0.1:{options.Port + MetricsOffset + number}/metrics"));
            read[host] = text.Split('\n').Where(line => line.StartsWith(Metric, StringComparison.Ordinal))
                .Sum(line => double.Parse(line.Split("} ")[^1].Split(' ')[0], CultureInfo.InvariantCulture));
        }

        var status = await server.GetDatabase("admin").RunCommandAsync<BsonDocument>(new BsonDocument("serverStatus", 1));
        read["document server"] = status["docdb"]["allocatedBytes"].ToDouble();
        return read;
    }
}

file static class Differences
{
    public static Dictionary<string, double> Since(this Dictionary<string, double> now, Dictionary<string, double> before) =>
        now.ToDictionary(host => host.Key, host => host.Value - before[host.Key], StringComparer.Ordinal);
}
