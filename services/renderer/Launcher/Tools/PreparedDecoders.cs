using System.Collections.Concurrent;
using EspaceFamille.Launcher.Decoding;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// A decoder that waits for a picture, in its sandbox and warm. Each decodes one picture; the next one starts meanwhile. A decoder has no
/// folder: the picture is its standard input.
/// </summary>
internal sealed class PreparedDecoders(LimitOptions limits)
{
    private readonly ConcurrentQueue<ToolProcess> _waiting = [];

    /// <summary>Starts one; a failure is that of the first job.</summary>
    public void Prepare() => _ = Task.Run(AddAsync);

    /// <summary>A decoder that has the picture.</summary>
    /// <exception cref="SandboxException">None can be started.</exception>
    public async Task<ToolProcess> TakeAsync(PictureOrder order, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        while (_waiting.TryDequeue(out var prepared))
        {
            Prepare();
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
            await Console.Error.WriteLineAsync($"A decoder was not prepared, the next picture starts its own: {failure.Message}");
        }
    }
}
