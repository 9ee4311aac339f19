using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>A page of reviews in one state, oldest first.</summary>
/// <param name="Next">The value of <c>after</c> for the next page; null on the last one.</param>
/// <param name="Total">Number of reviews in that state, over all pages.</param>
public sealed record ReviewListResponse(IReadOnlyList<ReviewSummary> Items, string? Next, long Total);

/// <param name="Documents">Number of supporting documents.</param>
public sealed record ReviewSummary(
    RequestKind RequestKind,
    string RequestId,
    string Number,
    string HouseholdId,
    string ChildId,
    DateTimeOffset DeclaredAt,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DateOnly> Days,
    int Documents,
    ReviewState State);
