using System.Collections.Concurrent;
using EspaceFamille.Launcher.Decoding;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// Decoders that wait for a picture, in their sandboxes and warm. Each decodes one picture; the next one starts after that, so that it
/// takes no processor time from it. A decoder has no folder: the picture is its standard input.
/// </summary>
internal sealed class PreparedDecoders(LimitOptions limits)
{
    /// <summary>As many as pictures arrive at once, in most cases.</summary>
    private const int Count = 2;

    private readonly ConcurrentQueue<ToolProcess> _waiting = [];
    private int _missing = Count;

    /// <summary>Starts those that are missing; a failure is that of the next job.</summary>
    public void Prepare()
    {
        while (Interlocked.Decrement(ref _missing) >= 0)
            _ = Task.Run(AddAsync);
        Interlocked.Increment(ref _missing);
    }

    /// <summary>A decoder that has the picture.</summary>
    /// <exception cref="SandboxException">None can be started.</exception>
    public async Task<ToolProcess> TakeAsync(PictureOrder order, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        while (_waiting.TryDequeue(out var prepared))
        {
            Interlocked.Increment(ref _missing);
            // Otherwise it was killed while it waited, such as where memory is short: it reads the whole file before it opens it.
            if (await TrySendAsync(prepared, order, file, cancel))
                return prepared;
            await prepared.DisposeAsync();
        }

        var decoder = Start();
        _ = await TrySendAsync(decoder, order, file, cancel);
        return decoder;
    }

    private static async Task<bool> TrySendAsync(
        ToolProcess decoder, PictureOrder order, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        try
        {
            decoder.Watch();
            await order.WriteAsync(decoder.Input, file, cancel);
            decoder.Input.Close();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch
        {
            await decoder.DisposeAsync();
            throw;
        }
    }

    private ToolProcess Start() =>
        ToolProcess.Prepare(ToolKind.Decoder, SandboxSpec.NoFolder, limits, LauncherOptions.Executable, DecodeCommand.Name);

    private async Task AddAsync()
    {
        try
        {
            _waiting.Enqueue(Start());
        }
        catch (SandboxException failure)
        {
            Interlocked.Increment(ref _missing);
            await Console.Error.WriteLineAsync($"A decoder was not prepared, the next picture starts its own: {failure.Message}");
        }
    }
}
