using Xunit;

namespace EspaceFamille.TestKit;

/// <summary>The embedded document server as a process of its own, or the server that MONGODB_URI names.</summary>
public sealed class DocDbProcess : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("docdb-").FullName;
    private readonly int _port = FreePort.Next();
    private readonly string? _given = Environment.GetEnvironmentVariable("MONGODB_URI");
    private ChildProcess? _process;

    public string ConnectionString => _given ?? $"mongodb://127.0.0.1:{_port}";

    /// <summary>The folder that holds the data, for tests that look for what must not be there in clear.</summary>
    public string DataDirectory => _data;

    public string Output => _process?.Output ?? "";

    public async Task InitializeAsync()
    {
        if (_given is null)
            await StartAsync();
    }

    public async Task StartAsync()
    {
        _process = ChildProcess.Start(
            Repository.Executable("tools/docdb", "EspaceFamille.DocDb"),
            ["--port", $"{_port}", "--data", _data],
            new Dictionary<string, string>(StringComparer.Ordinal));
        await _process.WaitForAsync("docdb: listening");
    }

    /// <inheritdoc cref="ChildProcess.Freeze"/>
    public void Freeze() => _process!.Freeze();

    /// <inheritdoc cref="ChildProcess.Thaw"/>
    public void Thaw() => _process!.Thaw();

    /// <summary>SIGKILL, the data kept.</summary>
    public void Kill()
    {
        _process?.Dispose();
        _process = null;
    }

    public Task DisposeAsync()
    {
        Kill();
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }
}
