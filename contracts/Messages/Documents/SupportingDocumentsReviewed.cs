namespace EspaceFamille.Contracts.Documents;

/// <summary>The documents of an absence were reviewed: once an absence, by an agent or by the town's own setting.</summary>
public sealed record SupportingDocumentsReviewed
{
    /// <summary>The absence, which is the review's id too.</summary>
    public required string AbsenceId { get; init; }
    public required string HouseholdId { get; init; }
    public required long Version { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>Null when accepted. The agent's own words stay in the review, where the family reads them.</summary>
    public RefusalReason? Reason { get; init; }
    public required DateTimeOffset ReviewedAt { get; init; }
}
