using System.Diagnostics;
using System.Text;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>One child process, seen from the host. It inspects one file at a time and is discarded after any fault.</summary>
internal sealed class InspectorChild : IDisposable
{
    private readonly Process _process;
    private readonly TimeProvider _clock;
    private volatile bool _killed;
    private volatile bool _timedOut;

    private InspectorChild(Process process, TimeProvider clock)
    {
        (_process, _clock) = (process, clock);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    public int Id => _process.Id;

    public bool Usable => !_killed && !_process.HasExited;

    /// <summary>Starts a child and waits until it is ready; the child is unusable when it is not ready in time.</summary>
    public static async Task<InspectorChild> StartAsync(InspectionOptions options, TimeProvider clock)
    {
        var child = new InspectorChild(Process.Start(InspectorStart.Of(options))!, clock);
        if (await child.WithinAsync(options.StartLimit, child.ReadLineAsync) != InspectionFrames.Ready) child.Kill();
        return child;
    }

    /// <summary>The child's verdict; TookTooLong after its timeout, CheckFailed when the process ended.</summary>
    public async Task<FileVerdict> InspectAsync(FileKind kind, ReadOnlyMemory<byte> file, TimeSpan limit)
    {
        _timedOut = false;
        var line = await WithinAsync(limit, async () =>
        {
            await InspectionFrames.WriteFileAsync(_process.StandardInput.BaseStream, kind, file);
            return await ReadLineAsync();
        });
        if (line is not null && InspectionFrames.Parse(line) is { } verdict) return verdict;
        Kill();
        return FileVerdict.Refuse(_timedOut ? RefusalCode.TookTooLong : RefusalCode.CheckFailed);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    // A read on a pipe ends when the other process ends, so the timeout kills the process instead of cancelling the read.
    private async Task<string?> WithinAsync(TimeSpan limit, Func<Task<string?>> exchange)
    {
        using var deadline = new CancellationTokenSource(limit, _clock);
        await using var killing = deadline.Token.Register(() =>
        {
            _timedOut = true;
            Kill();
        });
        try
        {
            return await exchange();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new byte[InspectionFrames.MaxLineBytes];
        for (int length = 0, read; length < line.Length; length += read)
        {
            read = await _process.StandardOutput.BaseStream.ReadAsync(line.AsMemory(length));
            if (read == 0) return null;
            if (line[length + read - 1] == '\n') return Encoding.UTF8.GetString(line, 0, length + read - 1);
        }

        return null;
    }

    private void Kill()
    {
        _killed = true;
        if (!_process.HasExited) _process.Kill();
    }
}
