using System.Net.Sockets;
using System.Text;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Daemon;

/// <summary>The probe of a launcher that serves, <c>status [ready]</c>: prints why it renders nothing.</summary>
internal static class StatusCommand
{
    private const int MaxBytes = 4_096;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>0 while it responds; with <paramref name="mustBeReady"/>, only while it can render files.</summary>
    public static async Task<int> RunAsync(LauncherOptions options, bool mustBeReady)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(options.Socket), limit.Token);
            await using var launcher = new NetworkStream(socket);
            await launcher.WriteFrameAsync(FrameKind.Status, default, limit.Token);
            var state = Encoding.UTF8.GetString((await launcher.ReadFrameAsync(MaxBytes, limit.Token)).Payload);
            await Console.Out.WriteLineAsync(state.Length == 0 ? "ready" : state);
            return mustBeReady && state.Length > 0 ? ExitCodes.Unavailable : 0;
        }
        catch (Exception failure) when (failure is SocketException or IOException or InvalidDataException or OperationCanceledException)
        {
            await Console.Out.WriteLineAsync($"The launcher does not respond on {options.Socket}: {failure.Message}");
            return ExitCodes.Unavailable;
        }
    }
}
