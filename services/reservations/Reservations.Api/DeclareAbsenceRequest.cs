namespace EspaceFamille.Reservations.Api;

/// <summary>Declares an absence of one child. Both dates are inclusive.</summary>
public sealed record DeclareAbsenceRequest
{
    /// <summary>The child's id. A child in shared custody has the same id in both households.</summary>
    public required string ChildId { get; init; }

    /// <summary>The child's enrolments that the absence concerns.</summary>
    public required IReadOnlyList<string> EnrolmentIds { get; init; }

    /// <summary>First day, inclusive.</summary>
    /// <example>2026-12-14</example>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    /// <example>2026-12-18</example>
    public required DateOnly To { get; init; }

    /// <summary>Why the child is absent.</summary>
    public required AbsenceReason Reason { get; init; }

    /// <summary>What the family adds, in at most 1000 characters; a line break counts once.</summary>
    /// <example>Fièvre depuis hier soir</example>
    public string? Comment { get; init; }

    /// <summary>The signed receipts of the uploaded supporting documents. An agent may send none: proof on paper.</summary>
    /// <example>eyJrIjoiMjAyNi0wOSJ9.c2lnbmF0dXJl</example>
    public IReadOnlyList<string>? Receipts { get; init; }

    /// <summary>The family adds the proof later, where the town accepts that for the reason; without effect beside a receipt.</summary>
    /// <example>false</example>
    public bool? ProofLater { get; init; }

    /// <summary>The digest of the preview that was displayed. A declaration whose digest is another one now is refused with 412 and
    /// the new preview; without a digest, whatever the period concerns is declared.</summary>
    /// <example>6Q8wT1v0b3kqY2m9h4Zx7c5JpLr0sNfUeGdAiOaKtMw</example>
    public string? Digest { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
