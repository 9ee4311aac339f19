using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>
/// Logs that the database or the broker is unavailable: one line per 15 seconds and host, however many parts of it find out.
/// </summary>
public sealed partial class OutageLog(TimeProvider clock, ILogger<OutageLog> logger)
{
    internal const string Database = "database";
    internal const string Broker = "broker";

    /// <summary>Another host, or the broker's management API.</summary>
    internal const string Host = "host that this one waits for";

    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <param name="cause">What was found, without personal data and without secrets.</param>
    internal void Report(string part, string cause)
    {
        var now = clock.GetTimestamp();
        if (_last.TryGetValue(part, out var last) && clock.GetElapsedTime(last, now) < Interval)
            return;
        _last[part] = now;
        LogUnavailable(logger, part, cause);
    }

    internal void Report(Exception failure) => Report(PartOf(failure), failure.GetType().Name);

    internal static string PartOf(Exception failure) =>
        Unavailable.IsDatabase(failure) ? Database : failure is HttpRequestException ? Host : Broker;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Part} is unavailable ({Cause}); retrying")]
    private static partial void LogUnavailable(ILogger logger, string part, string cause);
}
