namespace EspaceFamille.Reservations.Api;

/// <summary>What a weekly pattern would do, day by day.</summary>
/// <param name="Skipped">The pattern's other days, each with the reason why it would stay as it is.</param>
public sealed record WeeklyPatternPreviewResponse(
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<SkippedDay> Skipped);

/// <param name="Reason">The code in a French sentence.</param>
public sealed record SkippedDay(DateOnly Day, DayRefusalReason Code, string Reason);
