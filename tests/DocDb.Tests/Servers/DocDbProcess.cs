using System.Diagnostics;

namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>The embedded server as a real process, on a free port, in the configuration that the tests were built in.</summary>
public sealed class DocDbProcess : IDisposable
{
    private const string Ready = "docdb: listening on ";

    private readonly Process _process;

    private DocDbProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Host and port.</summary>
    public string Address { get; }

    public string ConnectionString => $"mongodb://{Address}/?directConnection=true";

    public int Port => int.Parse(Address[(Address.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What it has in memory now.</summary>
    public long ResidentBytes => StatusBytes("VmRSS:");

    /// <summary>What it has asked the system for, used or not.</summary>
    public long CommittedBytes => StatusBytes("VmData:");

    public static async Task<DocDbProcess> StartAsync(string folder, params IReadOnlyList<string> more)
    {
        var start = new ProcessStartInfo(Executable(), ["--port", "0", "--data", folder, .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        var said = await process.StandardOutput.ReadLineAsync();
        if (said?.StartsWith(Ready, StringComparison.Ordinal) == true) return new DocDbProcess(process, said[Ready.Length..]);
        process.Kill();
        throw new InvalidOperationException($"The server said: {said}");
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM, and the exit code that follows.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private long StatusBytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(
            line[name.Length..].Replace("kB", "", StringComparison.Ordinal)
                .Trim(), System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>bin/CONFIGURATION/net10.0, here and there.</summary>
    public static string Executable()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "tools/docdb/bin", output.Parent.Name, output.Name, "EspaceFamille.DocDb");
    }
}
