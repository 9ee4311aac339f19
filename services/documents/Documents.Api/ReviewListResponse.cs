using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>A page of reviews in one state; those that wait most urgent first.</summary>
/// <param name="Items">The reviews of the page.</param>
/// <param name="Next" example="2026-12-02T08:15:00.0000000Z_0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The value of <c>after</c> for the next page; null on the last one.
/// </param>
/// <param name="Total" example="12">Number of such reviews, over all pages.</param>
public sealed record ReviewListResponse(IReadOnlyList<ReviewSummary> Items, string? Next, long Total)
{
    /// <summary>The caller has the right to review no request at all, so the list is empty whatever waits.</summary>
    /// <example>false</example>
    public bool IsWithoutRight { get; init; }
}

/// <summary>A review in a list.</summary>
/// <param name="RequestKind">The kind of the request.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Number" example="ABS-2026-000123">The request's number, as the family reads it.</param>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="ChildId">The child's id, the same in both households of a child in shared custody; null without child.</param>
/// <param name="DeclaredAt" example="2026-12-02T08:15:00Z">When the family submitted the request.</param>
/// <param name="From" example="2026-12-14">
/// First day of the request, inclusive; null when its withdrawal was delivered before it.
/// </param>
/// <param name="To" example="2026-12-18">
/// Last day of the request, inclusive; null when its withdrawal was delivered before it.
/// </param>
/// <param name="Days">The reserved days that the request concerns, over all enrolments.</param>
/// <param name="Documents" example="1">Number of supporting documents.</param>
/// <param name="State">How far the review is.</param>
public sealed record ReviewSummary(
    RequestKind RequestKind,
    string RequestId,
    string Number,
    string HouseholdId,
    string? ChildId,
    DateTimeOffset DeclaredAt,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DateOnly> Days,
    int Documents,
    ReviewState State)
{
    /// <summary>Number of declared documents that are no longer available.</summary>
    /// <example>0</example>
    public int MissingDocuments { get; init; }

    /// <summary>The last day, inclusive, on which the town answers by law.</summary>
    /// <example>2027-02-02</example>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>When the month of its first day is invoiced: a later decision needs a correction.</summary>
    /// <example>2027-01-01</example>
    public DateOnly? InvoicedOn { get; init; }
    /// <summary>It waits for a document that an agent asked the family for.</summary>
    /// <example>false</example>
    public bool AwaitsFamily { get; init; }

    /// <summary>Number of documents that the family added after its declaration.</summary>
    /// <example>0</example>
    public int AddedDocuments { get; init; }

    /// <summary>The proof that the request was declared without; null where none was to follow.</summary>
    public ReviewProofResponse? Proof { get; init; }

    /// <summary>The account of the agent who is to decide it; null for nobody.</summary>
    /// <example>0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60</example>
    public string? AssignedTo { get; init; }
}
