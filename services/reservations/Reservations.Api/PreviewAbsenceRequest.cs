namespace EspaceFamille.Reservations.Api;

/// <summary>An absence that is being filled in: the child, its enrolments, and the dates in one of the ways to name them. Sent
/// with the reason, it is decided like the declaration, and the response has the digest that the declaration sends.</summary>
public sealed record PreviewAbsenceRequest
{
    /// <summary>The child's id. A child in shared custody has the same id in both households.</summary>
    public required string ChildId { get; init; }

    /// <summary>The child's enrolments that the absence concerns.</summary>
    public required IReadOnlyList<string> EnrolmentIds { get; init; }

    /// <summary><see cref="AbsencePreset.FromTo"/> when absent.</summary>
    public AbsencePreset? Preset { get; init; }

    /// <summary>First day, inclusive; required by the presets that name it.</summary>
    /// <example>2026-12-14</example>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; required by <see cref="AbsencePreset.FromTo"/>.</summary>
    /// <example>2026-12-18</example>
    public DateOnly? To { get; init; }

    /// <summary>Why the child is absent. While it is absent, comment and documents are not checked and there is no digest.</summary>
    public AbsenceReason? Reason { get; init; }

    /// <summary>The comment of the declaration.</summary>
    /// <example>Fièvre depuis hier soir</example>
    public string? Comment { get; init; }

    /// <summary>The receipts of the declaration's supporting documents.</summary>
    /// <example>eyJrIjoiMjAyNi0wOSJ9.c2lnbmF0dXJl</example>
    public IReadOnlyList<string>? Receipts { get; init; }

    /// <summary>The proof follows the declaration.</summary>
    /// <example>false</example>
    public bool? ProofLater { get; init; }
}
