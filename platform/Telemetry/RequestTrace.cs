using System.Diagnostics;

namespace EspaceFamille.Platform;

/// <summary>
/// Makes the traces of one request findable: each span about it carries its number, which is no personal datum, and a later act, such
/// as its decision, is linked to the trace of its submission.
/// </summary>
public static class RequestTrace
{
    /// <summary>The tag with the request's number.</summary>
    public const string NumberTag = "espace.request.number";

    /// <summary>The W3C trace context to keep with a request, for <see cref="Mark"/>; null outside a trace.</summary>
    public static string? Current => Activity.Current?.Id;

    /// <summary>
    /// Tags the current span with the request's number, and links it to the trace of its submission where that is another.
    /// </summary>
    /// <param name="submission">The trace context kept with the request; null when none is known.</param>
    public static void Mark(string number, string? submission = null)
    {
        if (Activity.Current is not { } span)
            return;
        span.SetTag(NumberTag, number);
        if (ActivityContext.TryParse(submission, traceState: null, isRemote: true, out var origin) && origin.TraceId != span.TraceId)
            span.AddLink(new ActivityLink(origin));
    }
}
