namespace EspaceFamille.Platform;

/// <summary>
/// Until when the current HTTP request must be answered. Database calls and calls of other hosts end with it; consumers, jobs and
/// commands have none.
/// </summary>
public sealed class RequestDeadline : IDisposable
{
    /// <summary>
    /// The header that hands the remaining milliseconds to the next host. It can only shorten that host's own limit, so it needs no
    /// trust.
    /// </summary>
    public const string Header = "Espace-Deadline";

    private static readonly AsyncLocal<RequestDeadline?> Ambient = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _client;
    private long _start;
    private bool _isOver;

    internal RequestDeadline(TimeSpan limit, TimeProvider clock, CancellationToken client)
    {
        (_limit, _clock, _start, _end) = (limit, clock, clock.GetTimestamp(), new CancellationTokenSource(limit, clock));
        _client = client.Register(_end.Cancel);
        Ambient.Value = this;
    }

    /// <summary>That of the request in progress; null outside a request.</summary>
    public static RequestDeadline? Current => Ambient.Value;

    /// <summary>For database calls of code that no token is handed to; none outside a request.</summary>
    public static CancellationToken CurrentToken => Current is { _isOver: false } current ? current.Token : CancellationToken.None;

    /// <summary>Cancelled at the deadline, and when the client disconnects.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>What is left, never negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var left = _limit - _clock.GetElapsedTime(Volatile.Read(ref _start));
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>The limit counts from the last byte of the request's body: a slow connection is not the service's delay.</summary>
    internal void Restart()
    {
        if (_isOver || _end.IsCancellationRequested)
            return;
        Volatile.Write(ref _start, _clock.GetTimestamp());
        _end.CancelAfter(_limit);
    }

    /// <summary>The response has begun: a slow client may take as long as the server lets it.</summary>
    internal void Meet()
    {
        if (!_isOver)
            _end.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _isOver = true;
        _client.Dispose();
        _end.Dispose();
    }
}
