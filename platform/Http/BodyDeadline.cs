using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>
/// Ends a request whose body has not arrived in time with 408. The server's own rule is a rate in bytes per second, which a
/// slow sender can keep up for hours.
/// </summary>
public static class BodyDeadline
{
    /// <summary>For the body of a form or of an API request.</summary>
    public static readonly TimeSpan Small = TimeSpan.FromSeconds(20);

    /// <summary>From now on the body has this time to arrive, in all.</summary>
    public static void Start(HttpContext http, TimeSpan limit, TimeProvider clock)
    {
        if (http.Request.ContentLength is not 0)
            http.Request.Body = new TimedBody(http.Request.Body, clock.GetUtcNow() + limit, clock);
    }
}

/// <summary>A body that can be read until an instant.</summary>
internal sealed class TimedBody(Stream body, DateTimeOffset end, TimeProvider clock) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BadHttpRequestException">The body did not arrive in time (408).</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = end - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
            throw Late(null);
        using var timeout = new CancellationTokenSource(left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await body.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException late) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Late(late);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="NotSupportedException">Bodies are read asynchronously.</exception>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static BadHttpRequestException Late(Exception? cause) =>
        new("The body did not arrive in time.", StatusCodes.Status408RequestTimeout, cause!);
}
