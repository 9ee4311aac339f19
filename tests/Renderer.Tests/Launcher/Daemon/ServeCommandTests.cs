using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;

namespace EspaceFamille.Renderer.Tests.Launcher.Daemon;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_UntilItsEnd_RemovesItsFolder()
    {
        using var launcher = new LauncherProcess(LauncherProcess.WithoutOffice);
        await launcher.WaitUntilReadyAsync();
        Assert.True(Directory.Exists(launcher.Jobs));

        await launcher.StopAsync();

        Assert.False(Directory.Exists(launcher.Jobs));
        Assert.False(File.Exists(launcher.Socket));
    }

    [Fact]
    public async Task Serve_AfterAKill_ErasesWhatIsLeft()
    {
        using var launcher = new LauncherProcess(LauncherProcess.WithoutOffice);
        await launcher.WaitUntilReadyAsync();
        var left = Path.Combine(launcher.Jobs, "left");
        // A tool closed its folder to everybody.
        var closed = Path.Combine(left, "closed");
        Directory.CreateDirectory(closed);
        await File.WriteAllTextAsync(Path.Combine(closed, "in.pdf"), "a certificate");
        File.SetUnixFileMode(closed, UnixFileMode.None);

        using var next = new LauncherProcess(LauncherProcess.WithoutOffice, ("WorkFolder", launcher.Jobs));
        await next.WaitUntilReadyAsync();

        Assert.False(Directory.Exists(left));
    }

    /// <summary>LibreOffice starts with the launcher, before its first job.</summary>
    [Fact]
    public async Task Serve_KilledWhileItPreparesTheProfile_LeavesNoTool()
    {
        using var office = new FakeTool();
        office.Write("exec sleep 1000");
        using var launcher = new LauncherProcess(("Tools__Office", office.Path));
        await Eventually.True(() => Task.FromResult(launcher.Tools.Any(tool => tool.Name == "sleep")), "the tool waits");
        foreach (var (tool, _) in launcher.Tools)
            Signals.Freeze(tool);

        launcher.KillAlone();

        await Eventually.True(() => Task.FromResult(launcher.Tools.Count == 0), "no tool runs");
    }

    [Fact]
    public Task Serve_PreparedStagesKilled_RendersWithOthers() =>
        RenderWithoutAsync(launcher => launcher.Stages, "pdf", SamplePdf.Of(pages: 1));

    [Fact]
    public Task Serve_PreparedDecoderKilled_RendersWithAnother() =>
        RenderWithoutAsync(launcher => launcher.Decoders, "png", SamplePictures.Png(40, 30));

    private static async Task RenderWithoutAsync(Func<LauncherProcess, IReadOnlyList<int>> prepared, string kind, byte[] file)
    {
        var renderer = new RendererHost(LauncherProcess.WithoutOffice);
        await renderer.InitializeAsync();
        try
        {
            await Eventually.True(() => Task.FromResult(prepared(renderer.Launcher).Count > 0), "a process is prepared");
            foreach (var process in prepared(renderer.Launcher))
                Signals.Kill(process);

            var pages = await Pages.OfAsync(renderer.Client, kind, file);

            Assert.Single(pages.Pictures);
        }
        finally
        {
            await renderer.DisposeAsync();
        }
    }

    /// <summary>Nothing but a launcher ends a tool that waits: it uses no processor time.</summary>
    [Fact]
    public async Task Serve_KilledWhileAToolWaits_LeavesNoTool()
    {
        using var tool = new FakeTool();
        tool.Write("exec sleep 1000");
        var renderer = new RendererHost(LauncherProcess.WithoutOffice, ("Tools__PdfToPpm", tool.Path));
        await renderer.InitializeAsync();
        try
        {
            var response = Pages.PostAsync(renderer.Client, "pdf", SamplePdf.Of(pages: 1));
            await Eventually.True(
                () => Task.FromResult(renderer.Launcher.Tools.Any(one => one.Name == "sleep")), "the tool waits");

            renderer.Launcher.KillAlone();

            await Refusal.AssertUnavailableAsync(await response);
            await Eventually.True(() => Task.FromResult(renderer.Launcher.Tools.Count == 0), "no tool runs");
        }
        finally
        {
            await renderer.DisposeAsync();
        }
    }
}
