using EspaceFamille.Launcher;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.TestKit.Sandbox;

namespace EspaceFamille.Renderer.Tests.Launcher.Tools;

public sealed class ToolProcessTests
{
    private const string Script = "$| = 1; print \"begin\\n\"; select(undef, undef, undef, 0.3); print \"end\\n\"";

    /// <summary>Threads of the pool end when they are idle: a tool ends with the launcher, not with the thread that requested it.</summary>
    [Fact]
    public async Task Start_OnAThreadThatEnds_DoesNotEndTheTool()
    {
        using var job = new TemporaryFolder();
        var folder = Path.GetDirectoryName(job.File("x"))!;
        var (started, over) = (new TaskCompletionSource<ToolProcess>(), new TaskCompletionSource());
        var thread = new Thread(() =>
        {
            started.SetResult(
                ToolProcess.Start(ToolKind.Native, folder, new LimitOptions(), Escapes.Interpreter, "-e", Script));
            over.Task.Wait();
        });
        thread.Start();
        await using var tool = await started.Task;
        using var output = new StreamReader(tool.Output);
        Assert.Equal("begin", await output.ReadLineAsync());

        over.SetResult();
        thread.Join();

        Assert.Equal("end", await output.ReadLineAsync());
    }
}
