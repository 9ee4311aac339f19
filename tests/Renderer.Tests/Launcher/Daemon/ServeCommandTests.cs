namespace EspaceFamille.Renderer.Tests.Launcher.Daemon;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_UntilItsEnd_RemovesItsFolder()
    {
        using var launcher = new LauncherProcess();
        await launcher.WaitUntilReadyAsync();
        Assert.True(Directory.Exists(launcher.Jobs));

        await launcher.StopAsync();

        Assert.False(Directory.Exists(launcher.Jobs));
        Assert.False(File.Exists(launcher.Socket));
    }

    [Fact]
    public async Task Serve_AfterAKill_ErasesWhatIsLeft()
    {
        using var launcher = new LauncherProcess();
        await launcher.WaitUntilReadyAsync();
        var left = Path.Combine(launcher.Jobs, "left");
        // A tool closed its folder to everybody.
        var closed = Path.Combine(left, "closed");
        Directory.CreateDirectory(closed);
        await File.WriteAllTextAsync(Path.Combine(closed, "in.pdf"), "a certificate");
        File.SetUnixFileMode(closed, UnixFileMode.None);

        using var next = new LauncherProcess(("WorkFolder", launcher.Jobs));
        await next.WaitUntilReadyAsync();

        Assert.False(Directory.Exists(left));
    }
}
