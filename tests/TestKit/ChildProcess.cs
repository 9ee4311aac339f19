using System.Collections.Concurrent;
using System.Diagnostics;

namespace EspaceFamille.TestKit;

/// <summary>A real process of the system under test, with its output kept for the report of a failure.</summary>
public sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ChildProcess(Process process) => _process = process;

    public string Output => string.Join('\n', _lines);

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static ChildProcess Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    public Task WaitForAsync(string text, TimeSpan? limit = null) => Eventually.True(
        () => HasExited && !Output.Contains(text, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{_process.StartInfo.FileName} ended with {_process.ExitCode}:\n{Output}")
            : Task.FromResult(Output.Contains(text, StringComparison.Ordinal)),
        $"'{text}' in the output of {_process.StartInfo.FileName}", limit);

    public async Task<int> WaitForExitAsync(TimeSpan? limit = null)
    {
        await _process.WaitForExitAsync().WaitAsync(limit ?? Eventually.Limit);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        if (HasExited)
            return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>SIGTERM, as an orchestrator sends it.</summary>
    public async Task StopAsync(TimeSpan? limit = null)
    {
        if (!HasExited && Signals.Terminate(_process.Id))
            await WaitForExitAsync(limit);
    }

    /// <summary>SIGSTOP: its connections stay open, and nothing answers.</summary>
    public void Freeze() => Signals.Freeze(_process.Id);

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Signals.Thaw(_process.Id);

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _lines.Enqueue(line);
    }
}
