using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Tools;

/// <summary>One tool that works on one file in a sandbox, with an empty environment, as the launcher sees it.</summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private const int MaxErrorBytes = 1_000;
    private readonly Process _process;
    private readonly string _tool;
    private readonly ToolKind _kind;
    private readonly LimitOptions _limits;
    private readonly Task<string> _errors;
    private ToolWatch? _watch;

    private ToolProcess(Process process, string tool, ToolKind kind, LimitOptions limits)
    {
        (_process, _tool, _kind, _limits) = (process, Path.GetFileName(tool), kind, limits);
        _errors = ReadErrorsAsync(process.StandardError.BaseStream);
    }

    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What the tool writes to its standard output.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>A tool without input, which works at once.</summary>
    /// <inheritdoc cref="Prepare"/>
    public static ToolProcess Start(ToolKind kind, string folder, LimitOptions limits, string tool, params string[] arguments)
    {
        var process = Prepare(kind, folder, limits, tool, arguments);
        process.Input.Close();
        process.Watch();
        return process;
    }

    /// <summary>A tool that waits for its input, and is not watched before <see cref="Watch"/>.</summary>
    /// <exception cref="SandboxException">The stage before the tool cannot be started.</exception>
    public static ToolProcess Prepare(ToolKind kind, string folder, LimitOptions limits, string tool, params string[] arguments)
    {
        var order = new StageOrder(folder, [.. kind.In(folder, tool, limits).ToArguments(), tool, .. arguments], Variables(folder));
        try
        {
            return new(PreparedStages.Take(order), tool, kind, limits);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            throw new SandboxException($"The stage before a tool cannot be started: {failure.Message}");
        }
    }

    /// <summary>From now on its limits apply that the kernel does not enforce.</summary>
    public void Watch() => _watch = ToolWatch.Start(_process, _kind, _limits);

    /// <summary>Waits for the end of the tool, whose output has been read.</summary>
    /// <param name="expected">An exit code that is not logged, besides 0.</param>
    /// <exception cref="OperationCanceledException">The wall clock of the job ended first; disposing ends the tool.</exception>
    public async Task<ToolEnd> EndAsync(CancellationToken cancel, int expected = 0)
    {
        await _process.WaitForExitAsync(cancel);
        await _watch!.EndAsync();
        var end = new ToolEnd(_process.ExitCode, _watch.NearLimit is not null);
        if (!end.IsSuccess && end.ExitCode != expected)
            await Console.Error.WriteLineAsync(
                $"{_tool} ended with {end.ExitCode}{(_watch.NearLimit is { } use ? $", at or near a limit: {use}" : "")}");
        return end;
    }

    /// <summary>
    /// The start of what it wrote to its standard error, at its end. Never logged for a stranger's file, whose words it can repeat.
    /// </summary>
    public Task<string> ErrorsAsync() => _errors;

    /// <summary>Ends the tool where it still runs, and everything that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        if (_watch is not null)
            await _watch.EndAsync();
        _watch?.Dispose();
        await ((Task)_errors).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _process.Dispose();
    }

    private static async Task<string> ReadErrorsAsync(Stream errors)
    {
        var start = new byte[MaxErrorBytes];
        var length = await errors.ReadAtLeastAsync(start, MaxErrorBytes, throwOnEndOfStream: false);
        await errors.CopyToAsync(Stream.Null);
        return Encoding.UTF8.GetString(start, 0, length).Trim();
    }

    /// <summary>All that a tool knows: its own folder, and what the runtime of the stage needs.</summary>
    private static string[] Variables(string folder) =>
    [
        $"HOME={folder}", $"TMPDIR={folder}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
        .. PreparedStages.Variables.Select(variable => $"{variable.Key}={variable.Value}"),
    ];
}
