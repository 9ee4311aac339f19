namespace EspaceFamille.Reservations.Api;

/// <summary>What a weekly pattern would do, day by day. Also the extension "preview" of the problem "preview-changed".</summary>
/// <param name="Added">The days that become reserved, in ascending order.</param>
/// <param name="Removed">The days that become free, in ascending order.</param>
/// <param name="Skipped">The pattern's other days, each with the reason why it would stay as it is.</param>
public sealed record WeeklyPatternPreviewResponse(
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<SkippedDay> Skipped)
{
    /// <summary>Identifies the household, the enrolment and the days that would change, with their action and state. The request
    /// sends it back.</summary>
    /// <example>6Q8wT1v0b3kqY2m9h4Zx7c5JpLr0sNfUeGdAiOaKtMw</example>
    public string? Digest { get; init; }
}

/// <summary>A day of a pattern that would stay as it is.</summary>
/// <param name="Day" example="2026-12-17">The skipped day.</param>
/// <param name="Code">Why it is skipped.</param>
/// <param name="Reason" example="Le délai de réservation est dépassé.">The code in a French sentence.</param>
public sealed record SkippedDay(DateOnly Day, DayRefusalReason Code, string Reason);
