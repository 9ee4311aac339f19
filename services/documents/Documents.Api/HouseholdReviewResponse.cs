using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The review of a household's request, as the household reads it.</summary>
/// <param name="Number">The request's number, such as <c>ABS-2026-000123</c>.</param>
/// <param name="Words">The agent's message to the family, with a refusal.</param>
/// <param name="Automatic">The town's setting accepted it without an agent.</param>
/// <param name="EndedAt">When it was decided, or closed.</param>
/// <param name="Readings">Each time that an agent opened a file, oldest first.</param>
public sealed record HouseholdReviewResponse(
    RequestKind RequestKind,
    string RequestId,
    string Number,
    ReviewState State,
    ReviewDecision? Decision,
    RefusalReason? Reason,
    string? Words,
    bool Automatic,
    DateTimeOffset? EndedAt,
    IReadOnlyList<string> DocumentIds,
    IReadOnlyList<HouseholdFileReading> Readings)
{
    /// <summary>The documents themselves; those that the retention rule erased are omitted.</summary>
    public IReadOnlyList<SupportingDocumentResponse> Documents { get; init; } = [];
}

/// <summary>An agent of the town opened this file. Which agent is not disclosed to the household.</summary>
public sealed record HouseholdFileReading(DateTimeOffset At, string FileId);
