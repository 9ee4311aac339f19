using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>A review as agents read it: the request's dates, and its supporting documents.</summary>
/// <param name="From">First day, inclusive. Null, like <paramref name="To"/>, when the withdrawal was delivered before the request.</param>
/// <param name="Days">The reserved days that the request concerns, over all enrolments.</param>
/// <param name="DecidedBy">The agent's account; null when the town's setting decided.</param>
/// <param name="EndedAt">When it was decided, or closed.</param>
/// <param name="MissingDocuments">
/// Number of declared documents that are not available as declared: erased, another household's, or without a declared file.
/// </param>
/// <param name="Documents">Empty once the family has withdrawn its request.</param>
/// <param name="Readings">Each time that an agent opened a file, oldest first.</param>
public sealed record ReviewResponse(
    RequestKind RequestKind,
    string RequestId,
    string Number,
    string HouseholdId,
    string ChildId,
    DateTimeOffset DeclaredAt,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<DateOnly> Days,
    ReviewState State,
    ReviewDecision? Decision,
    RefusalReason? Reason,
    string? Words,
    string? DecidedBy,
    DateTimeOffset? EndedAt,
    int MissingDocuments,
    IReadOnlyList<SupportingDocumentResponse> Documents,
    IReadOnlyList<FileReading> Readings);

/// <summary>An agent opened a file.</summary>
/// <param name="By">The agent's account.</param>
public sealed record FileReading(string By, DateTimeOffset At, string FileId);
