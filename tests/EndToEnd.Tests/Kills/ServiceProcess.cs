using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>One service as a process that can be armed to kill itself at a point, and is restarted as an orchestrator would.</summary>
internal sealed class ServiceProcess(string folder, string assembly, IReadOnlyDictionary<string, string> settings, RestartLimits limits)
    : IDisposable
{
    private const int KilledExitCode = 128 + 9;
    private readonly int _port = FreePort.Next();
    private ChildProcess? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public string Output => _process?.Output ?? "";

    /// <summary>Runs one of the host's commands to its end.</summary>
    public async Task RunAsync(params string[] command)
    {
        using var process = ChildProcess.Start(Repository.Executable(folder, assembly), command, settings);
        if (await process.WaitForExitAsync(limits.Start) != 0)
            throw new InvalidOperationException($"{assembly} {command[0]} failed:\n{process.Output}");
    }

    /// <summary>Kills one of the host's commands (SIGKILL) once a condition holds.</summary>
    public async Task KillDuringAsync(Func<Task<bool>> condition, params string[] command)
    {
        using var process = ChildProcess.Start(Repository.Executable(folder, assembly), command, settings);
        await Eventually.True(
            async () => process.HasExited
                ? throw new InvalidOperationException($"{assembly} {command[0]} ended before its kill:\n{process.Output}")
                : await condition(),
            $"{assembly} {command[0]} has come so far", limits.Start);
        process.Kill();
    }

    public Task StartAsync() => limits.MeasureAsync(() =>
    {
        Start(armed: null);
        return _process!.WaitForAsync("Application started", limits.Start);
    });

    /// <summary>Sends SIGTERM and returns the exit code of the host's own shutdown.</summary>
    public async Task<int> StopAsync()
    {
        await _process!.StopAsync(limits.Start);
        return await _process.WaitForExitAsync(limits.Start);
    }

    /// <summary>Kills itself once at each of these points, given as <c>point:pass</c>, and keeps running after the last.</summary>
    public async Task DieAtAsync(IReadOnlyList<string> points, Action died)
    {
        foreach (var point in points)
        {
            await ArmAsync(point);
            await DeathAsync(point);
            died();
        }

        if (points.Count > 0)
            Start(armed: null);
    }

    /// <summary>
    /// Restarts the process so that it kills itself at this point. What it had begun before is finished when this completes.
    /// </summary>
    public async Task ArmAsync(string point)
    {
        await _process!.StopAsync(limits.Start);
        _process.Dispose();
        Start(point);
    }

    /// <summary>Waits until the process killed itself at the point it was armed with, and starts it again.</summary>
    public async Task DieAndReturnAsync(string point)
    {
        await DeathAsync(point);
        Start(armed: null);
    }

    public void Dispose() => _process?.Dispose();

    private async Task DeathAsync(string point)
    {
        if (await _process!.WaitForExitAsync(limits.Death) is not KilledExitCode and var code)
            throw new InvalidOperationException($"{assembly} ended with {code} instead of a kill at {point}:\n{_process.Output}");
    }

    private void Start(string? armed)
    {
        var address = $"http://127.0.0.1:{_port}";
        var environment = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = address };
        if (armed is not null)
            environment["FaultPoints__Armed"] = armed;
        _process = ChildProcess.Start(Repository.Executable(folder, assembly), [], environment);
    }
}
