namespace EspaceFamille.Contracts.Reservations;

/// <summary>The town cancelled reserved days of an enrolment, free of charge: its place closes, or the enrolment ends earlier.</summary>
public sealed record DaysCancelledByTown
{
    /// <summary>
    /// The household and the child, with all adults of the household as recipients. Its id is this message's own; it has no number.
    /// </summary>
    public required RequestHead Request { get; init; }

    /// <summary>The town's act that cancelled them.</summary>
    public required string ActId { get; init; }
    public required string EnrolmentId { get; init; }

    /// <summary>The version of the planning. One act may cancel further days of it under a later version.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset CancelledAt { get; init; }
    public required CancellationCause Cause { get; init; }

    /// <summary>What families read as the reason of a closure ("Journée pédagogique"); null for another cause.</summary>
    public string? Reason { get; init; }

    /// <summary>In ascending order.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }
}
