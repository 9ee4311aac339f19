using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Processes;

/// <summary>A system of this command's own, started and stopped as a user does it, on free ports and with data of its own.</summary>
/// <param name="folder">Holds its data and the logs of its starts.</param>
internal sealed class LocalSystem(string folder) : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(240);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RunLimit = TimeSpan.FromHours(6);

    private BoundedProcess? _process;

    public int Port { get; } = FreePorts.Next();

    public string Data { get; } = Path.Combine(folder, "espace");

    /// <summary>Returns when the system is ready.</summary>
    /// <param name="name">Of this start's log: NAME.log.</param>
    /// <exception cref="Failure">It ended, or was not ready in time; the message holds its output.</exception>
    public async Task StartAsync(string name, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        var log = Path.Combine(folder, $"{name}.log");
        var up = new CommandLine(Checkout.Script, "up", "--port", $"{Port}", "--data", Data)
        {
            Environment = environment,
            Limit = RunLimit,
        };
        _process = BoundedProcess.Start(up, log);
        var start = TimeProvider.System.GetTimestamp();
        while (!IsReady(log))
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(start) > StartLimit)
                throw new Failure($"the system did not start:\n{await File.ReadAllTextAsync(log, cancel)}");
            await Task.Delay(Pause, TimeProvider.System, cancel);
        }
    }

    /// <summary>Ends when nothing of it runs any more.</summary>
    /// <param name="wipe">Also erases its data.</param>
    public async Task<int> StopAsync(bool wipe, string log)
    {
        string[] down = ["down", "--data", Data];
        var code = await BoundedProcess.RunAsync(
            new CommandLine(Checkout.Script, wipe ? [.. down, "--wipe"] : down), log, CancellationToken.None);
        if (_process is not null)
            await _process.StopAsync();
        return code;
    }

    public void Dispose() => _process?.Dispose();

    private static bool IsReady(string log) => File.Exists(log)
        && File.ReadLines(log).Any(line => line.StartsWith("ready: ", StringComparison.Ordinal));
}
