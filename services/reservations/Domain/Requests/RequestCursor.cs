using System.Globalization;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>A request's position in a list, newest first: its instant, then its id.</summary>
internal sealed record RequestCursor(DateTimeOffset At, string Id)
{
    /// <summary>Null for an unreadable text: the list then begins with the newest.</summary>
    public static RequestCursor? TryRead(string? text) =>
        text?.Split(':', 2) is [var ticks, { Length: > 0 } id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
            ? new RequestCursor(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}:{Id}");
}
