namespace EspaceFamille.Reservations.Api;

/// <summary>An absence that is being filled in: the child, its enrolments, and the dates in one of the ways to name them.</summary>
public sealed record PreviewAbsenceRequest
{
    public required string ChildId { get; init; }
    public required IReadOnlyList<string> EnrolmentIds { get; init; }

    /// <summary><see cref="AbsencePreset.FromTo"/> when absent.</summary>
    public AbsencePreset? Preset { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}
