namespace EspaceFamille.Reservations.Api;

/// <summary>Declares an absence of one child. Both dates are inclusive.</summary>
public sealed record DeclareAbsenceRequest
{
    public required string ChildId { get; init; }
    public required IReadOnlyList<string> EnrolmentIds { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required AbsenceReason Reason { get; init; }
    public string? Comment { get; init; }

    /// <summary>The signed receipts of the uploaded supporting documents. An agent may send none: proof on paper.</summary>
    public IReadOnlyList<string>? Receipts { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
