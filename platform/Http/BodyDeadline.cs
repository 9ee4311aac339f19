using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
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

    /// <summary>For the files of an upload.</summary>
    public static readonly TimeSpan Upload = TimeSpan.FromSeconds(50);

    private const string Multipart = "multipart/form-data";

    /// <summary>From now on the body has this time to arrive, in all.</summary>
    public static void Start(HttpContext http, TimeSpan limit, TimeProvider clock)
    {
        if (http.Request.ContentLength is 0)
            return;
        var body = new TimedBody(http.Request.Body, clock.GetUtcNow() + limit, clock);
        http.Request.Body = body;
        http.Features.Set(body);
    }

    /// <summary>
    /// Whether the body did not arrive in time, for callers of code that reports it as an error of another kind.
    /// </summary>
    public static bool IsOver(HttpContext http) => http.Features.Get<TimedBody>()?.IsLate == true;

    internal static bool IsUpload(HttpRequest request) =>
        request.ContentType?.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>Starts the deadline of every body of a host, before any other middleware can read it.</summary>
internal sealed class TimedBodies(TimeProvider clock) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            BodyDeadline.Start(http, BodyDeadline.IsUpload(http.Request) ? BodyDeadline.Upload : BodyDeadline.Small, clock);
            return rest(http);
        });
        next(app);
    };
}

/// <summary>A body that can be read until an instant.</summary>
internal sealed class TimedBody(Stream body, DateTimeOffset end, TimeProvider clock) : Stream
{
    /// <summary>Whether the instant passed before the end of the body.</summary>
    public bool IsLate { get; private set; }

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
        catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            // The server's own limit in bytes per second.
            IsLate = true;
            throw;
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

    private BadHttpRequestException Late(Exception? cause)
    {
        IsLate = true;
        return new("The body did not arrive in time.", StatusCodes.Status408RequestTimeout, cause!);
    }
}
