namespace EspaceFamille.Contracts.Reservations;

/// <summary>An absence was withdrawn before it was decided. Its days stay reserved.</summary>
public sealed record AbsenceWithdrawn
{
    public required RequestHead Request { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }

    /// <summary>The reserved days that the absence touched, by enrolment; null in messages of earlier versions.</summary>
    public IReadOnlyList<EnrolmentDays>? Days { get; init; }
}
