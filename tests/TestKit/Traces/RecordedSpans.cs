using System.Collections.Concurrent;
using System.Diagnostics;
using EspaceFamille.Platform;

namespace EspaceFamille.TestKit.Traces;

/// <summary>The spans of requests and messages that hosts of this process end, until it is disposed.</summary>
public sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MassTransit" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The first span about the request of this number that meets the condition, once it has ended.</summary>
    public Task<Activity> OfRequestAsync(string number, Func<Activity, bool> which) => Eventually.Some(
        () => Task.FromResult(_spans.FirstOrDefault(span => number.Equals(span.GetTagItem(RequestTrace.NumberTag)) && which(span))),
        $"the span of {number} has ended");

    public void Dispose() => _listener.Dispose();
}
