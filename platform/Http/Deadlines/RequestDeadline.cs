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
    private readonly Lock _change = new();
    private long? _start;
    private bool _isMet;
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

    /// <summary>What is left, never negative; all of it while the request's body is awaited.</summary>
    public TimeSpan Remaining
    {
        get
        {
            lock (_change)
            {
                var left = _start is { } start ? _limit - _clock.GetElapsedTime(start) : _limit;
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    /// <summary>
    /// The next part of the request's body is awaited: a slow connection is not the service's delay, and <see cref="BodyDeadline"/>
    /// bounds it.
    /// </summary>
    internal void Pause() => Set(start: null, Timeout.InfiniteTimeSpan);

    /// <summary>A part of the request's body has arrived: the limit counts from the last one.</summary>
    internal void Restart() => Set(_clock.GetTimestamp(), _limit);

    /// <summary>The response has begun: a slow client may take as long as the server lets it.</summary>
    internal void Meet()
    {
        lock (_change)
        {
            if (_isOver)
                return;
            _isMet = true;
            _end.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_change)
            _isOver = true;
        _client.Dispose();
        _end.Dispose();
    }

    private void Set(long? start, TimeSpan left)
    {
        lock (_change)
        {
            if (_isOver || _isMet || _end.IsCancellationRequested)
                return;
            _start = start;
            _end.CancelAfter(left);
        }
    }
}
