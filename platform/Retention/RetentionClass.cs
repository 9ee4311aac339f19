namespace EspaceFamille.Platform;

/// <summary>A class of personal data with a period of its own. No data of persons are kept without one.</summary>
/// <param name="Name">Names its setting, <c>Retention:Periods:{Name}</c>, and its erasures in the journal.</param>
/// <param name="Default">The period unless the town sets another.</param>
/// <param name="Shortest">The shortest that the town can set.</param>
/// <param name="Longest">The longest that the town can set.</param>
/// <param name="Collections">The collections of the database whose documents, or fields, it covers.</param>
public sealed record RetentionClass(
    string Name, RetentionPeriod Default, RetentionPeriod Shortest, RetentionPeriod Longest, params IReadOnlyList<string> Collections)
{
    /// <summary>Whether its erasures are recorded in the journal; false for counters and tickets, which end by themselves.</summary>
    public bool IsRecorded { get; init; } = true;

    public bool IsFixed => Shortest == Longest;

    /// <summary>A class whose period is part of the system's rules.</summary>
    public static RetentionClass Fixed(string name, RetentionPeriod period, params IReadOnlyList<string> collections) =>
        new(name, period, period, period, collections);
}
