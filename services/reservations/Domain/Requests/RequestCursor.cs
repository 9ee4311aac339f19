using System.Globalization;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>A request's place in a list of the newest first: its instant, and its id where two were made at once.</summary>
internal sealed record RequestCursor(DateTimeOffset At, string Id)
{
    /// <summary>Null for what is none: the list then begins with the newest.</summary>
    public static RequestCursor? TryRead(string? text) =>
        text?.Split(':', 2) is [var ticks, { Length: > 0 } id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
            ? new RequestCursor(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    /// <summary>Whether such a request comes after this place.</summary>
    public bool Precedes(DateTimeOffset at, string id) => at < At || (at == At && string.CompareOrdinal(id, Id) < 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}:{Id}");
}
