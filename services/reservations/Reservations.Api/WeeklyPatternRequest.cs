using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>Weekdays, every week or one week in two, between two dates (inclusive), to add or to remove.</summary>
public sealed record WeeklyPatternRequest
{
    /// <summary>The days of the week.</summary>
    public required IReadOnlyList<Weekday> Weekdays { get; init; }

    /// <summary>For one week in two, the Monday of a week that counts; null for every week.</summary>
    /// <example>2026-09-07</example>
    public DateOnly? Anchor { get; init; }

    /// <summary>First day, inclusive.</summary>
    /// <example>2026-12-14</example>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    /// <example>2026-12-18</example>
    public required DateOnly To { get; init; }

    /// <summary>Whether the days are reserved or cancelled.</summary>
    public required PatternAction Action { get; init; }

    /// <summary>The digest of the preview that was displayed; the preview itself ignores it. A pattern that would change other days
    /// now is refused with 412 and the new preview.</summary>
    /// <example>6Q8wT1v0b3kqY2m9h4Zx7c5JpLr0sNfUeGdAiOaKtMw</example>
    public string? Digest { get; init; }

    /// <summary>Required from an agent who applies the pattern, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}

/// <summary>What a pattern does with its days.</summary>
[JsonConverter(typeof(ApiEnumConverter<PatternAction>))]
public enum PatternAction
{
    Unknown,
    Add,
    Remove,
}

/// <summary>A day of the week.</summary>
[JsonConverter(typeof(ApiEnumConverter<Weekday>))]
public enum Weekday
{
    Unknown,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
