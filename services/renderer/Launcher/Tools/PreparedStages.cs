using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// Stages that have started before a job needs them. Each becomes one tool; the next one starts while the tool works.
/// </summary>
internal static class PreparedStages
{
    /// <summary>A PDF needs several tools, one after the other.</summary>
    private const int Count = 2;

    private const long HeapBytes = 128L * 1024 * 1024;
    private static readonly ConcurrentQueue<Process> Waiting = [];

    /// <summary>What the runtime of a stage needs, and that of the decoder.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DOTNET_ROOT"] = ToolKind.RuntimeRoot,
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_EnableWriteXorExecute"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture),
    };

    /// <summary>Starts them; a failure is that of the first job.</summary>
    public static void Prepare()
    {
        for (var stage = 0; stage < Count; stage++)
            _ = AddAsync();
    }

    /// <summary>The process of the tool.</summary>
    /// <exception cref="Win32Exception">No stage can be started.</exception>
    /// <exception cref="IOException">A stage that was just started has ended.</exception>
    public static Process Take(StageOrder order)
    {
        while (Waiting.TryDequeue(out var prepared))
        {
            _ = AddAsync();
            try
            {
                return Send(order, prepared);
            }
            catch (IOException)
            {
                // It was killed while it waited, such as where memory is short.
                prepared.Dispose();
            }
        }

        return Send(order, StartingThread.Start(Command()));
    }

    private static Process Send(StageOrder order, Process stage)
    {
        order.Write(stage.StandardInput.BaseStream);
        return stage;
    }

    private static async Task AddAsync()
    {
        await Task.Yield();
        try
        {
            Waiting.Enqueue(StartingThread.Start(Command()));
        }
        catch (Win32Exception failure)
        {
            await Console.Error.WriteLineAsync($"A stage was not prepared, the next job starts its own: {failure.Message}");
        }
    }

    private static ProcessStartInfo Command()
    {
        var id = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(LauncherOptions.Executable, [StageCommand.Name, id])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return start;
    }
}
