using System.Globalization;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks.Counts;

/// <summary>What each host has allocated on its heap, from its own /metrics. The gateway has none on its public port.</summary>
internal sealed class AllocatedBytes(StoryOptions options) : IDisposable
{
    private const string Metric = "dotnet_gc_heap_total_allocated_bytes_total{";

    /// <summary>The hosts by their distance from the gateway's port.</summary>
    private static readonly (string Host, int Offset)[] Hosts =
        [("identity", 1), ("reservations", 2), ("documents", 3), ("notifications", 4), ("portal", 5)];

    private readonly HttpClient _http = new();

    public async Task<IReadOnlyDictionary<string, double>> ReadAsync()
    {
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (host, offset) in Hosts)
        {
            var text = await _http.GetStringAsync(new Uri($"http://127.0.0.1:{options.Port + offset}/metrics"));
            read[host] = text.Split('\n').Where(line => line.StartsWith(Metric, StringComparison.Ordinal))
                .Sum(line => double.Parse(line.Split("} ")[^1].Split(' ')[0], CultureInfo.InvariantCulture));
        }

        return read;
    }

    public void Dispose() => _http.Dispose();
}
