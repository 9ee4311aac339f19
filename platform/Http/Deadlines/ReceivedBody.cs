namespace EspaceFamille.Platform;

/// <summary>A request's body. The deadline of the request does not count while a part of it is awaited.</summary>
internal sealed class ReceivedBody(Stream body, RequestDeadline deadline) : Stream
{
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_hasEnded)
            return 0;
        deadline.Pause();
        try
        {
            var count = await body.ReadAsync(buffer, cancellationToken);
            _hasEnded = count == 0 && buffer.Length > 0;
            return count;
        }
        finally
        {
            deadline.Restart();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>The server forbids it, as for its own body.</summary>
    public override int Read(byte[] buffer, int offset, int count) => body.Read(buffer, offset, count);

    public override void Flush() => body.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
