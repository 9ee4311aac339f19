using EspaceFamille.Launcher;
using EspaceFamille.Launcher.Daemon;

namespace EspaceFamille.Renderer.Tests.Launcher.Daemon;

public sealed class StatusCommandTests
{
    [Fact]
    public async Task Status_OfALauncher_IsThatOfItsTools()
    {
        using var ready = new LauncherProcess();
        using var broken = new LauncherProcess(("Tools__PdfInfo", "/nonexistent/pdfinfo"));
        await ready.WaitUntilReadyAsync();
        await broken.WaitForAsync("tools are missing: /nonexistent/pdfinfo");

        Assert.Equal(0, await StatusCommand.RunAsync(Options(ready.Socket), mustBeReady: true));
        Assert.Equal(0, await StatusCommand.RunAsync(Options(broken.Socket), mustBeReady: false));
        Assert.Equal(ExitCodes.Unavailable, await StatusCommand.RunAsync(Options(broken.Socket), mustBeReady: true));
    }

    [Fact]
    public async Task Status_ToolThatCannotBeStarted_StatesTheReason()
    {
        using var launcher = new LauncherProcess(("Tools__PdfInfo", "/etc/hostname"));

        await launcher.WaitForAsync("no tool can be started in the sandbox: /etc/hostname could not be executed.");

        Assert.Equal(ExitCodes.Unavailable, await StatusCommand.RunAsync(Options(launcher.Socket), mustBeReady: true));
    }

    [Fact]
    public async Task Status_WithoutALauncher_IsUnavailable() => Assert.Equal(
        ExitCodes.Unavailable, await StatusCommand.RunAsync(Options("/nonexistent/launcher.sock"), mustBeReady: false));

    private static LauncherOptions Options(string socket) => new() { Socket = socket, WorkFolder = "/nonexistent" };
}
