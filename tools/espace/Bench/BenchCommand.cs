using System.ComponentModel;
using System.Globalization;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Bench;

/// <summary>
/// Measures a system of its own, on free ports. It is started twice, each time on empty data: first as a user starts it, for the
/// time until it is ready and the memory after the story; then with <see cref="BenchEnvironment"/> and a town that has a
/// household for each figure, for everything else.
/// </summary>
[Description("Measure a system of its own, beside its aims and the least that its parts need")]
internal sealed class BenchCommand : AsyncCommand<BenchSettings>
{
    private const string Start = "start";
    private static readonly string[] OwnServers = ["RABBITMQ_URI", "MONGODB_URI", "SMTP_HOST", "ESPACE_DEMO"];
    private static readonly Dictionary<string, string> AsIs = [];

    public override async Task<int> ExecuteAsync(CommandContext context, BenchSettings settings, CancellationToken cancellationToken)
    {
        // What is measured is the embedded document server and a broker of the system's own.
        foreach (var variable in OwnServers)
            Environment.SetEnvironmentVariable(variable, value: null);
        var load = (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Split(' ')[0];
        await Console.Error.WriteLineAsync(
            $"measuring, for half an hour or more; the machine's load before is {load}, and other load slows every figure:");
        using var work = new WorkFolder();
        using var system = new LocalSystem(work.Path);
        try
        {
            var withStart = settings.Only?.Split(',').Contains(Start, StringComparer.Ordinal) != false;
            Dictionary<string, string> seen = withStart ? await FirstStartAsync(system, work, cancellationToken) : [];
            seen["ESPACE_DEMO"] = await WriteTownAsync(work, cancellationToken);
            var environment = BenchEnvironment.OfSystem(system.Port);
            environment["ESPACE_DEMO"] = seen["ESPACE_DEMO"];
            await system.StartAsync("second", environment, cancellationToken);
            return await MeasureAsync(system, seen, settings.Only, cancellationToken);
        }
        finally
        {
            await system.StopAsync(wipe: true, work.At("down.log"));
        }
    }

    private static string Benchmarks => Checkout.Executable("tests/Benchmarks", "EspaceFamille.Benchmarks");

    private static async Task<Dictionary<string, string>> FirstStartAsync(LocalSystem system, WorkFolder work, CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        await system.StartAsync("first", AsIs, cancel);
        var readyAfter = TimeProvider.System.GetElapsedTime(start);
        await QuietProcess.RunAsync(new CommandLine(Checkout.Script, "story", "--port", $"{system.Port}"), work.At("story.log"), cancel);
        var memory = SystemMemory.Read(system.Data);
        await system.StopAsync(wipe: true, work.At("down.log"));
        return new(StringComparer.Ordinal)
        {
            ["ESPACE_BENCH_UP_MILLISECONDS"] = ((long)readyAfter.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            ["ESPACE_BENCH_HOSTS_BYTES"] = memory.HostsBytes.ToString(CultureInfo.InvariantCulture),
            ["ESPACE_BENCH_SHARED_BYTES"] = memory.HostsSharedOnceBytes.ToString(CultureInfo.InvariantCulture),
            ["ESPACE_BENCH_ALL_BYTES"] = memory.AllBytes.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The folder of the town's files.</summary>
    private static async Task<string> WriteTownAsync(WorkFolder work, CancellationToken cancel)
    {
        var folder = work.At("town");
        await AttachedProcess.OutputAsync(new CommandLine(Benchmarks, "write-town", folder), cancel);
        return folder;
    }

    private static Task<int> MeasureAsync(LocalSystem system, Dictionary<string, string> seen, string? only, CancellationToken cancel)
    {
        var environment = new Dictionary<string, string>(seen, StringComparer.Ordinal)
        {
            ["ESPACE_ROOT"] = Checkout.Root,
            ["ESPACE_DATA"] = system.Data,
            ["ESPACE_BENCH_HOSTS"] = string.Join(' ', SystemMemory.Hosts(system.Data)),
        };
        string[] arguments = ["--port", $"{system.Port}", .. only is null ? Array.Empty<string>() : ["--only", only]];
        return AttachedProcess.RunAsync(new CommandLine(Benchmarks, arguments) { Environment = environment }, cancel);
    }
}
