using EspaceFamille.Documents.Domain.Reviews;

namespace EspaceFamille.Documents.Storage;

/// <summary>Which reviews are listed and counted.</summary>
/// <param name="Documents">Only those whose documents are so; null for all.</param>
internal sealed record ReviewQuery(ReviewState State, ReviewDocuments? Documents = null)
{
    /// <summary>Only those that are assigned to this account; null for all.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Only those that concern this place; null for all.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Only those that were declared before this instant; null for all.</summary>
    public DateTimeOffset? DeclaredBefore { get; init; }

    /// <summary>Only those that begin on this day at the latest, in the order of their first days; null for all.</summary>
    public DateOnly? FirstDayUntil { get; init; }
}
