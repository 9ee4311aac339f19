namespace EspaceFamille.Contracts.Reservations;

/// <summary>
/// The town took back an act: days of an enrolment that it had cancelled are reserved again, except those that the family changed.
/// </summary>
public sealed record DaysRestoredByTown
{
    /// <summary>
    /// The household and the child, with all adults of the household as recipients. Its id is this message's own; it has no number.
    /// </summary>
    public required RequestHead Request { get; init; }

    /// <summary>The act that was taken back.</summary>
    public required string ActId { get; init; }
    public required string EnrolmentId { get; init; }

    /// <summary>The version of the planning.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RestoredAt { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
}
