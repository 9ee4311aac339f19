namespace EspaceFamille.Contracts.Reservations;

/// <summary>
/// The town took back an act: days of a household's children that it had cancelled are reserved again, except those that the family
/// changed. One message per act and household, published once all days are reserved again.
/// </summary>
public sealed record DaysRestoredByTown
{
    /// <summary>
    /// The household and the first of the children, with all adults of the household as recipients. Its id is this message's own; it has
    /// no number.
    /// </summary>
    public required RequestHead Request { get; init; }

    /// <summary>The act that was taken back.</summary>
    public required string ActId { get; init; }

    /// <summary>The version of the act.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RestoredAt { get; init; }

    /// <summary>One per enrolment.</summary>
    public required IReadOnlyList<RestoredDays> Parts { get; init; }
}
