namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A document that the family added after its declaration.</summary>
internal sealed record AddedDocument
{
    public required string DocumentId { get; init; }
    public required DateTimeOffset At { get; init; }
}
