namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>
/// Something that the town's files state otherwise than a family or an agent wrote here since. What was written here is kept, and an
/// administrator decides.
/// </summary>
/// <param name="SeenAt">Of the first import whose files stated this.</param>
internal sealed record FileDifference(DifferentFact Fact, DateTimeOffset SeenAt)
{
    /// <summary>The mail address or telephone of the files; null for the other facts.</summary>
    public string? Value { get; init; }

    /// <summary>The postal address of the files; null for the other facts.</summary>
    public FileAddress? Address { get; init; }

    /// <summary>The adult whose ended link the files still state; null for the other facts.</summary>
    public string? AdultId { get; init; }

    /// <summary>The decision to keep what is stored. It lasts until the files state something else again; null before.</summary>
    public KeptDecision? Kept { get; init; }

    /// <summary>Whether the files state the same as at that time.</summary>
    public bool IsSame(FileDifference other) =>
        (Fact, Value, Address, AdultId) == (other.Fact, other.Value, other.Address, other.AdultId);

    /// <summary>The differences that an import found: those that are known already keep their date and their decision.</summary>
    public static IReadOnlyList<FileDifference> Next(IReadOnlyList<FileDifference> known, IEnumerable<FileDifference> found) =>
        [.. found.Select(one => known.FirstOrDefault(one.IsSame) ?? one)];
}

/// <summary>A postal address as the town's files state it.</summary>
/// <param name="Line">Number and street.</param>
internal sealed record FileAddress(string Line, string PostCode, string Town);

/// <summary>An administrator keeps what is stored.</summary>
internal sealed record KeptDecision(string AccountId, DateTimeOffset At);

/// <summary>What differs.</summary>
internal enum DifferentFact
{
    Address,
    Mail,
    Telephone,

    /// <summary>The files have the adult in the household; an agent ended the link of the adult's account.</summary>
    Link,
}
