using System.Globalization;

namespace EspaceFamille.Contracts.Requests;

/// <summary>A request's position in a list, newest first: its instant, then its id. Each service that lists requests reads it.</summary>
public sealed record RequestCursor(DateTimeOffset At, string Id)
{
    /// <summary>Null for an unreadable text: the list then begins with the newest.</summary>
    public static RequestCursor? TryRead(string? text) =>
        text?.Split(':', 2) is [var ticks, { Length: > 0 } id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
            ? new RequestCursor(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    /// <summary>Whether a line follows this position.</summary>
    public bool IsBefore(RequestSummary line) => line.At < At || (line.At == At && string.CompareOrdinal(line.Id, Id) < 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}:{Id}");
}
