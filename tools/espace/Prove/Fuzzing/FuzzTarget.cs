using System.Globalization;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Prove.Fuzzing;

/// <summary>One parser under the fuzzer.</summary>
internal sealed class FuzzTarget(string name, string program, CampaignContext context)
{
    private const int LargestSeedBytes = 20 * 1024;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly string _seeds = Directory.CreateDirectory(context.Work.At($"seeds/{name}")).FullName;
    private readonly string _corpus = Directory.CreateDirectory(Path.Combine(context.Proof, "fuzz", name)).FullName;
    private readonly string _found = Directory.CreateDirectory(Path.Combine(context.Proof, "fuzz-found", name)).FullName;

    /// <summary>Small genuine files of the kind, and the corpus of earlier campaigns.</summary>
    public async Task CollectSeedsAsync(CancellationToken cancel)
    {
        if (name == "bson")
            await context.RunAsync(new CommandLine(program, "seeds", "bson", _seeds), cancel);
        else
            Copy(Genuine(), _seeds);
        Copy(Directory.EnumerateFiles(_corpus), _seeds);
    }

    /// <summary>With 256 MB of memory and two seconds for each input.</summary>
    /// <returns>Null when the fuzzer itself failed.</returns>
    public async Task<FuzzStats?> FuzzAsync(TimeSpan time, CancellationToken cancel)
    {
        var output = context.Work.At($"fuzz/{name}");
        Directory.CreateDirectory(output);
        var seconds = ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var fuzzer = new CommandLine(
            "afl-fuzz", "-V", seconds, "-t", "2000+", "-m", "none", "-i", _seeds, "-o", output, "--", program, name)
        {
            Limit = time + Grace,
            Environment = FuzzerSettings,
        };
        if (await context.RunAsync(fuzzer, cancel) != 0)
            return null;
        var result = Path.Combine(output, "default");
        Copy(Directory.EnumerateFiles(Path.Combine(result, "queue")), _corpus);
        Copy(Directory.EnumerateFiles(Path.Combine(result, "crashes"), "id:*")
            .Concat(Directory.EnumerateFiles(Path.Combine(result, "hangs"), "id:*")), _found);
        return FuzzStats.Parse(File.ReadLines(Path.Combine(result, "fuzzer_stats")));
    }

    private static Dictionary<string, string> FuzzerSettings => new(StringComparer.Ordinal)
    {
        ["AFL_SKIP_BIN_CHECK"] = "1",
        ["AFL_NO_UI"] = "1",
        ["AFL_SKIP_CPUFREQ"] = "1",
        ["AFL_NO_AFFINITY"] = "1",
        ["AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES"] = "1",
        ["DOTNET_GCHeapHardLimit"] = "0x10000000",
    };

    private IEnumerable<string> Genuine() =>
        from file in Directory.EnumerateFiles(Checkout.At("tests/Documents.Tests/Genuine"), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file).TrimStart('.').Replace("jpg", "jpeg", StringComparison.Ordinal) == name
        where new FileInfo(file).Length <= LargestSeedBytes
        select file;

    private static void Copy(IEnumerable<string> files, string folder)
    {
        foreach (var file in files)
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }
}
