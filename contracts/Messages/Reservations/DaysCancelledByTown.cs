namespace EspaceFamille.Contracts.Reservations;

/// <summary>
/// An act of the town cancelled reserved days of a household's children, free of charge: a place closes, or an enrolment ends earlier.
/// One message per act and household, published once the act is carried out.
/// </summary>
public sealed record DaysCancelledByTown
{
    /// <summary>
    /// The household and the first of the children, with all adults of the household as recipients. Its id is this message's own; it has
    /// no number.
    /// </summary>
    public required RequestHead Request { get; init; }

    /// <summary>The town's act that cancelled them.</summary>
    public required string ActId { get; init; }

    /// <summary>The version of the act.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset CancelledAt { get; init; }

    /// <summary>One per enrolment and cause.</summary>
    public required IReadOnlyList<CancelledDays> Parts { get; init; }
}
