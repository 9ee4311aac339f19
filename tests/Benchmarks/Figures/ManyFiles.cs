using System.Globalization;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// Resident memory of the hosts that receive and render files: after a hundred it is what it will be, and a thousand add nothing.
/// ESPACE_BENCH_FILES is another number.
/// </summary>
internal static class ManyFiles
{
    private const int First = 100, AtOnce = 4, PerSignIn = 50;
    private const double MostGrowth = 1.25, BytesInMegabyte = 1_000_000;
    private static readonly string[] Hosts = ["Documents", "Renderer", "Launcher"];

    private static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_BENCH_FILES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : 1_000;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        await SendAsync(bench, First);
        var before = Hosts.Select(ResidentMegabytes).ToArray();
        await SendAsync(bench, Count - First);
        return
        [
            .. Hosts.Select((host, at) => new Figure(
                $"resident memory of {host.ToLowerInvariant()} after {Count:N0} files ({before[at]:N0} MB after {First})",
                ResidentMegabytes(host), Unit.Megabytes, Aim: before[at] * MostGrowth)),
        ];
    }

    /// <summary>PDFs and photographs, some at a time; each is waited for, so that none is in a queue at the end.</summary>
    private static async Task SendAsync(Bench bench, int count)
    {
        var files = new[] { ("certificat.pdf", RenderedPages.Genuine("chromium.pdf")), ("photo.jpg", Photograph.Jpeg()) };
        for (var sent = 0; sent < count; sent += PerSignIn)
        {
            // An access token ends after ten minutes.
            using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(ManyFiles)).Household().Mother);
            await Parallel.ForEachAsync(
                Enumerable.Range(0, Math.Min(PerSignIn, count - sent)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (number, _) =>
                {
                    var (name, file) = files[number % files.Length];
                    await UploadedFiles.ReadyAsync(family, await UploadedFiles.SendAsync(family, name, file));
                });
        }
    }

    private static double ResidentMegabytes(string host)
    {
        var process = ProcessorTime.Hosts.Single(one => NameOf(one) == $"EspaceFamille.{host}");
        var line = File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024 / BytesInMegabyte;
    }

    private static string NameOf(string process) =>
        Path.GetFileName(File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)?.FullName ?? "");
}
