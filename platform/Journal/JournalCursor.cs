using System.Globalization;

namespace EspaceFamille.Platform;

/// <summary>A position in the journal: the last entry of the page before.</summary>
public sealed record JournalCursor(DateTimeOffset At, string Id)
{
    /// <summary>The cursor that <see cref="ToString"/> wrote; null for any other text.</summary>
    public static JournalCursor? Parse(string text) =>
        text.Split('_', 2) is [var milliseconds, { Length: > 0 } id]
        && long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new JournalCursor(DateTimeOffset.FromUnixTimeMilliseconds(at), id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}_{Id}");
}
