using EspaceFamille.Launcher;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Sandbox;

namespace EspaceFamille.Renderer.Tests.Launcher.Sandbox;

/// <summary>
/// A quick look at the sandbox on this machine, whose user may have privileges that no container has; the tests of the chart's containers
/// try the same without them.
/// </summary>
public sealed class ExecCommandTests : IDisposable
{
    private readonly TemporaryFolder _job = new(), _other = new();

    [Fact]
    public async Task Exec_ProgramThatTriesToLeave_ReachesNothing()
    {
        await File.WriteAllTextAsync(_other.File("file"), "of another job");

        var reached = await RunAsync(ToolKind.Native, Escapes.Script, _other.File("file"));

        Assert.Equal("end", reached);
    }

    [Fact]
    public async Task Program_WithoutTheSandbox_ReachesThem()
    {
        await File.WriteAllTextAsync(_other.File("file"), "of another job");
        using var process = ChildProcess.Start(
            Escapes.Interpreter, Escapes.Command(Escapes.Script, Own, _other.File("file"))[1..], new Dictionary<string, string>());

        await process.WaitForExitAsync();

        Assert.Contains("socket tcp", process.Output, StringComparison.Ordinal);
        Assert.Contains($"read {_other.File("file")}", process.Output, StringComparison.Ordinal);
        Assert.Contains("500 forks", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exec_ToolWithUnixSockets_ConnectsToNone()
    {
        var reached = await RunAsync(ToolKind.Office, Escapes.Script, _other.File("none"));

        Assert.Equal("socket unix\nend", reached);
    }

    [Fact]
    public async Task Exec_ProgramThatTakes2Gigabytes_IsEnded() => Assert.Equal("", await RunAsync(ToolKind.Native, Escapes.Memory));

    public void Dispose()
    {
        _job.Dispose();
        _other.Dispose();
    }

    private static string Own => $"{Environment.ProcessId}";

    private async Task<string> RunAsync(ToolKind kind, string script, params string[] files)
    {
        var folder = Path.GetDirectoryName(_job.File("x"))!;
        await using var tool = ToolProcess.Start(
            kind, folder, new LimitOptions(), Escapes.Interpreter, Escapes.Command(script, Own, files)[1..]);
        using var output = new StreamReader(tool.Output);
        return (await output.ReadToEndAsync()).Trim();
    }
}
