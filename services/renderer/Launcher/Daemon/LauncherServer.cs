using System.Net.Sockets;
using System.Text;
using EspaceFamille.Launcher.Jobs;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.Renderer.Api;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Daemon;

/// <summary>
/// Listens on a Unix socket for the renderer's host: one file per connection. A bounded number of files is rendered at the same time,
/// and a bounded number waits.
/// </summary>
internal sealed class LauncherServer : IDisposable
{
    private const int MaxRequestBytes = RenderBounds.MaxFileBytes + 2;
    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private readonly LauncherOptions _options;
    private readonly string _state;
    private readonly RenderJob _job;
    private readonly SemaphoreSlim _free;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private int _admitted;

    /// <param name="state">Why nothing can be rendered; empty otherwise.</param>
    public LauncherServer(LauncherOptions options, string state)
    {
        (_options, _state) = (options, state);
        var profile = new OfficeProfile(options);
        var decoders = new PreparedDecoders(options.Limits);
        _job = new(options, profile, decoders);
        _free = new(options.Jobs);
        File.Delete(options.Socket);
        _listener.Bind(new UnixDomainSocketEndPoint(options.Socket));
        // The host runs as another user of the same group.
        File.SetUnixFileMode(options.Socket, OwnerAndGroup);
        _listener.Listen();
        if (state.Length > 0)
            return;
        PreparedStages.Prepare();
        decoders.Prepare();
        _ = profile.PrepareAsync();
    }

    public async Task RunAsync(CancellationToken stop)
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptAsync(stop), stop));
                serving.RemoveAll(one => one.IsCompleted);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Tools that still run are ended; the callers retry.
            await Task.WhenAll(serving);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _free.Dispose();
        File.Delete(_options.Socket);
    }

    private async Task ServeAsync(Socket connection, CancellationToken stop)
    {
        await using var host = new NetworkStream(connection, ownsSocket: true);
        try
        {
            var request = await host.ReadFrameAsync(MaxRequestBytes, stop);
            if (request.Kind is FrameKind.Status)
                await host.WriteFrameAsync(FrameKind.State, Encoding.UTF8.GetBytes(_state), stop);
            else if (request is { Kind: FrameKind.File, Payload: [var kind, ..] })
                await host.WriteEndAsync(
                    await RenderAsync(() => _job.RunAsync((RenderKind)kind, request.Payload.AsMemory(1), host, stop), stop), stop);
            else if (request is { Kind: FrameKind.Picture, Payload: [var ofPicture, var use, ..] })
                await host.WriteEndAsync(
                    await RenderAsync(
                        () => _job.RunPictureAsync(
                            (RenderKind)ofPicture, (PictureUse)use, request.Payload.AsMemory(2), host, stop),
                        stop),
                    stop);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OperationCanceledException)
        {
            // The host has closed the connection, or is none.
        }
        catch (Exception failure)
        {
            // Without the end of its file, the host retries.
            await Console.Error.WriteLineAsync($"A file was not rendered: {failure}");
        }
    }

    private async Task<JobEnd> RenderAsync(Func<Task<JobEnd>> run, CancellationToken stop)
    {
        if (_state.Length > 0)
            return JobEnd.Failed;
        try
        {
            if (Interlocked.Increment(ref _admitted) > _options.Jobs + _options.Waiting)
                return JobEnd.Busy;
            await _free.WaitAsync(stop);
            try
            {
                return await run();
            }
            finally
            {
                _free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _admitted);
        }
    }
}
