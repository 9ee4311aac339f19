using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// The import of a town of real size into databases of its own: how long it takes, and how much memory, in a process whose heap is
/// limited as a pod's.
/// </summary>
internal static class TownImport
{
    private const string HeapLimit = "0x18000000";
    private const double BytesInMegabyte = 1_000_000;
    private const int MostMegabytes = 512;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var folder = Directory.CreateTempSubdirectory("real-town-").FullName;
        try
        {
            RealTown.Write(folder);
            return
            [
                .. await MeasureAsync(bench, "identity", folder, aim: 60),
                .. await MeasureAsync(bench, "reservations", folder, aim: 110),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Figure[]> MeasureAsync(Bench bench, string service, string folder, int aim)
    {
        var database = $"import-{service}";
        var start = Stopwatch.GetTimestamp();
        var peak = await RunAsync(bench.Options, service, database, folder);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await new MongoClient(bench.Options.Database()).DropDatabaseAsync(database);
        var what = string.Create(CultureInfo.InvariantCulture, $"importing {RealTown.Enrolments:N0} enrolments, {service}");
        return
        [
            new(what, seconds, Unit.Seconds, aim),
            new($"{what}: most resident memory", peak / BytesInMegabyte, Unit.Megabytes, MostMegabytes),
        ];
    }

    /// <summary>Keys that are used for nothing but this import.</summary>
    private static IEnumerable<(string Setting, string Value)> Secrets(string folder)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        return
        [
            ("KeyRing__ActiveKeyId", "bench"), ("KeyRing__Keys__bench", key), ("MailLinks__ActiveKeyId", "bench"),
            ("MailLinks__Keys__bench", key), ("AccountEncryption__ActiveKeyId", "bench"), ("AccountEncryption__Keys__bench", key),
            ("Receipts__ActiveKeyId", "bench"),
            ("Receipts__Keys__bench", key), ("AbsenceEncryption__ActiveKeyId", "bench"), ("AbsenceEncryption__Keys__bench", key),
            ("Identity__DevelopmentKeys", Path.Combine(folder, "keys")), ("Portal__ClientSecret", key),
        ];
    }

    /// <summary>The address with its password is in a file, and in no environment.</summary>
    private static string SecretFolder(StoryOptions options, string folder)
    {
        var secrets = Directory.CreateDirectory(Path.Combine(folder, "secrets")).FullName;
        File.WriteAllText(Path.Combine(secrets, "Mongo__ConnectionString"), options.Database());
        return secrets;
    }

    /// <summary>The most resident memory, in bytes.</summary>
    private static async Task<long> RunAsync(StoryOptions options, string service, string database, string folder)
    {
        var name = $"EspaceFamille.{char.ToUpperInvariant(service[0])}{service[1..]}";
        var program = Path.Combine(
            Environment.GetEnvironmentVariable("ESPACE_ROOT")!, "services", service, "bin", "Release", "net10.0", name);
        var start = new ProcessStartInfo(program, ["import", "--data", folder]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["Secrets__Folder"] = SecretFolder(options, folder);
        start.Environment["Mongo__Database"] = database;
        foreach (var (setting, value) in Secrets(folder))
            start.Environment[setting] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        using var timer = new PeriodicTimer(Pause);
        while (!process.HasExited && await timer.WaitForNextTickAsync())
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        return process.ExitCode == 0
            ? peak
            : throw new InvalidOperationException($"The import of {service} ended with {process.ExitCode}: {await output}");
    }
}
