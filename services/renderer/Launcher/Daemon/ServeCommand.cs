using System.Net.Sockets;
using System.Runtime.InteropServices;
using EspaceFamille.Launcher.Jobs;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Daemon;

/// <summary>Serves the renderer's host until SIGTERM or SIGINT.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal) => (signal.Cancel, _) = (true, stop.CancelAsync());
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            var options = LauncherOptions.FromEnvironment();
            JobFolder.PrepareAll(options.WorkFolder);
            await ServeAsync(options, stop.Token);
            JobFolder.RemoveAll(options.WorkFolder);
            return 0;
        }
        catch (Exception failure) when (
            failure is FormatException or IOException or UnauthorizedAccessException or SocketException or SandboxException)
        {
            Console.Error.WriteLine($"The launcher cannot start: {failure.Message}");
            return ExitCodes.Configuration;
        }
    }

    private static async Task ServeAsync(LauncherOptions options, CancellationToken stop)
    {
        var state = await Readiness.OfAsync(options);
        using var server = new LauncherServer(options, state);
        await Console.Error.WriteLineAsync(
            state.Length == 0 ? $"The launcher listens on {options.Socket}" : $"The launcher renders nothing: {state}");
        await server.RunAsync(stop);
    }
}
