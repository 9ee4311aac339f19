using EspaceFamille.TestKit;
using EspaceFamille.Tool.Processes;
using Xunit;

namespace EspaceFamille.Tool.Tests.Processes;

public sealed class BoundedProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bounded-").FullName;

    private string Log => Path.Combine(_folder, "log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_ProgramThatFails_GivesItsCodeAndItsOutput()
    {
        var code = await BoundedProcess.RunAsync(
            new CommandLine("/bin/sh", "-c", "echo out; echo err >&2; exit 7"), Log, CancellationToken.None);
        Assert.Equal(7, code);
        Assert.Equal(["out", "err"], await File.ReadAllLinesAsync(Log));
    }

    [Fact]
    public async Task Run_PastItsLimit_TimesOut()
    {
        var forever = new CommandLine("/bin/sleep", "600") { Limit = TimeSpan.FromSeconds(1) };
        Assert.True(BoundedProcess.TimedOut(await BoundedProcess.RunAsync(forever, Log, CancellationToken.None)));
    }

    [Fact]
    public async Task Run_Cancelled_TerminatesGrandchildrenToo()
    {
        using var cancel = new CancellationTokenSource();
        var run = BoundedProcess.RunAsync(new CommandLine("/bin/sh", "-c", "sleep 600 & echo $!; wait"), Log, cancel.Token);
        await Eventually.True(() => Task.FromResult(File.Exists(Log) && File.ReadAllText(Log).EndsWith('\n')), "the grandchild's number");
        var grandchild = (await File.ReadAllTextAsync(Log)).Trim();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Eventually.True(() => Task.FromResult(!IsRunning(grandchild)), "the end of the grandchild");
    }

    private static bool IsRunning(string process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
