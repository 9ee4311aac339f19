using System.Collections.Concurrent;
using System.Diagnostics;

namespace EspaceFamille.TestKit.Traces;

/// <summary>
/// The database commands of the requests that carry its trace, to hosts of this process: whatever these do beside is not counted.
/// </summary>
public sealed class TracedCommands : IDisposable
{
    private const string Driver = "MongoDB.Driver";
    private readonly ActivityTraceId _trace = ActivityTraceId.CreateRandom();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ActivityListener _listener;

    public TracedCommands()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Driver or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The header by which a request carries the trace.</summary>
    public const string Header = "traceparent";

    public string Traceparent => $"00-{_trace}-{ActivitySpanId.CreateRandom()}-01";

    /// <summary>The names of the commands so far.</summary>
    public IReadOnlyList<string> Names => [.. _commands];

    public void Dispose() => _listener.Dispose();

    private void Add(Activity span)
    {
        if (span.TraceId == _trace && span.Source.Name == Driver)
            _commands.Enqueue(span.DisplayName);
    }
}
