using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>One service as a process that dies where it is armed to, and is started again as an orchestrator would.</summary>
internal sealed class ServiceProcess(string folder, string assembly, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private const int KilledExitCode = 128 + 9;
    private static readonly TimeSpan DeathLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly int _port = FreePort.Next();
    private ChildProcess? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public string Output => _process?.Output ?? "";

    /// <summary>Runs one of the host's commands to its end.</summary>
    public async Task RunAsync(params string[] command)
    {
        using var process = ChildProcess.Start(Repository.Executable(folder, assembly), command, settings);
        if (await process.WaitForExitAsync() != 0)
            throw new InvalidOperationException($"{assembly} {command[0]} failed:\n{process.Output}");
    }

    public Task StartAsync()
    {
        Start(armed: null);
        return _process!.WaitForAsync("Application started", StartLimit);
    }

    /// <summary>SIGTERM, and the host's own end; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _process!.StopAsync();
        return await _process.WaitForExitAsync();
    }

    /// <summary>Dies once at each of these points, as <c>point:pass</c>, and lives on after the last.</summary>
    public async Task DieAtAsync(IReadOnlyList<string> points, Action died)
    {
        foreach (var point in points)
        {
            await _process!.StopAsync();
            _process.Dispose();
            Start(point);
            if (await _process.WaitForExitAsync(DeathLimit) is not KilledExitCode and var code)
                throw new InvalidOperationException($"{assembly} ended with {code} instead of a kill at {point}:\n{_process.Output}");
            died();
        }

        if (points.Count > 0)
            Start(armed: null);
    }

    public void Dispose() => _process?.Dispose();

    private void Start(string? armed)
    {
        var environment = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}" };
        if (armed is not null)
            environment["FaultPoints__Armed"] = armed;
        _process = ChildProcess.Start(Repository.Executable(folder, assembly), [], environment);
    }
}
