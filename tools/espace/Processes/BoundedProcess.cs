using System.Diagnostics;
using System.Globalization;

namespace EspaceFamille.Tool.Processes;

/// <summary>
/// A program that runs in a process group of its own, by coreutils' timeout: when its time is over, or when it is stopped, the
/// whole group is terminated, so that no grandchild stays behind. Its output is appended to a file, and it has no input.
/// </summary>
internal sealed class BoundedProcess : IDisposable
{
    private const int SecondsToKill = 30;
    private const int TimedOutCode = 124;
    private const int KilledCode = 137;

    /// <summary>The shell redirects to the file directly: a pipe would stay open as long as any grandchild holds it.</summary>
    private const string Redirected = """log=$1; shift; exec timeout "$@" >>"$log" 2>&1 </dev/null""";

    private readonly Process _process;

    private BoundedProcess(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    public static bool TimedOut(int exitCode) => exitCode is TimedOutCode or KilledCode;

    /// <summary>Runs the program to its end.</summary>
    /// <param name="log">Where its output is appended.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(CommandLine command, string log, CancellationToken cancel)
    {
        using var process = Start(command, log);
        return await process.WaitAsync(cancel);
    }

    public static BoundedProcess Start(CommandLine command, string log)
    {
        var seconds = ((int)Math.Ceiling(command.Limit.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            "/bin/sh", ["-c", Redirected, "sh", log, "-k", $"{SecondsToKill}", seconds, command.Program, .. command.Arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = command.WorkingDirectory ?? "",
        };
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;
        return new BoundedProcess(Process.Start(start)!);
    }

    /// <returns>Its exit code.</returns>
    /// <exception cref="OperationCanceledException">It was stopped because the caller was.</exception>
    public async Task<int> WaitAsync(CancellationToken cancel)
    {
        try
        {
            await _process.WaitForExitAsync(cancel);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>Terminates the group; what ignores that is killed after 30 s.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
            Signals.Terminate(_process.Id);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose() => _process.Dispose();
}
