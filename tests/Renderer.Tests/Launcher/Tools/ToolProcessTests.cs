using EspaceFamille.Launcher;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.TestKit.Sandbox;

namespace EspaceFamille.Renderer.Tests.Launcher.Tools;

public sealed class ToolProcessTests
{
    /// <summary>Threads of the pool end when they are idle: a tool ends with the launcher, not with the thread that requested it.</summary>
    [Fact]
    public async Task Start_OnAThreadThatEnds_DoesNotEndTheTool()
    {
        using var job = new TemporaryFolder();
        var folder = Path.GetDirectoryName(job.File("x"))!;
        ToolProcess? tool = null;
        var thread = new Thread(() => tool = ToolProcess.Start(
            ToolKind.Native, folder, new LimitOptions(), Escapes.Interpreter, "-e", "select(undef, undef, undef, 0.5); print 'end'"));
        thread.Start();
        thread.Join();

        await using (tool)
        {
            using var output = new StreamReader(tool!.Output);
            Assert.Equal("end", await output.ReadToEndAsync());
        }
    }
}
