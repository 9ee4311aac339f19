using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>A review as agents read it: the request's dates, and its supporting documents.</summary>
/// <param name="RequestKind">The kind of the request.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Number" example="ABS-2026-000123">The request's number, as the family reads it.</param>
/// <param name="HouseholdId">The household's id; null for the link request of an account without a household.</param>
/// <param name="ChildId">The child's id, the same in both households of a child in shared custody; null without child.</param>
/// <param name="DeclaredAt" example="2026-12-02T08:15:00Z">When the family submitted the request.</param>
/// <param name="From" example="2026-12-14">
/// First day, inclusive. Null, like <paramref name="To"/>, when the withdrawal was delivered before the request.
/// </param>
/// <param name="To" example="2026-12-18">Last day, inclusive; null like the first.</param>
/// <param name="Days">The reserved days that the request concerns, over all enrolments.</param>
/// <param name="State">How far the review is.</param>
/// <param name="Decision">Null until the review is decided.</param>
/// <param name="Reason">Null unless the documents were refused.</param>
/// <param name="Words" example="Le certificat ne porte pas le nom de l’enfant.">
/// The agent's message to the family, with a refusal.
/// </param>
/// <param name="DecidedBy" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60">
/// The agent's account; null when the town's setting decided.
/// </param>
/// <param name="EndedAt" example="2026-12-03T09:20:00Z">When it was decided, or closed.</param>
/// <param name="MissingDocuments" example="0">
/// Number of declared documents that are not available as declared: erased, another household's, or without a declared file.
/// </param>
/// <param name="Documents">Empty once the family has withdrawn its request.</param>
/// <param name="Readings">Each time that an agent opened a file, oldest first.</param>
public sealed record ReviewResponse(
    RequestKind RequestKind,
    string RequestId,
    string Number,
    string? HouseholdId,
    string? ChildId,
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
    IReadOnlyList<FileReading> Readings)
{
    /// <summary>When the request was withdrawn; then it stays as it was, whatever the decision.</summary>
    /// <example>2026-12-03T08:00:00Z</example>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>When the documents were erased, at the end of their retention; null until then.</summary>
    /// <example>2027-02-03T09:20:00Z</example>
    public DateTimeOffset? DocumentsErasedAt { get; init; }

    /// <summary>The reason as the town's list worded it at the decision; null in decisions of earlier versions.</summary>
    public TownReason? TownReason { get; init; }

    /// <summary>The number of the decision that applies; 0 before the first.</summary>
    /// <example>1</example>
    public int DecisionNumber { get; init; }

    /// <summary>The decisions that the agent changed, oldest first.</summary>
    public IReadOnlyList<UndoneDecisionResponse> Undone { get; init; } = [];

    /// <summary>The instant until which the agent who reads the review may change the decision; null when that agent may not.</summary>
    /// <example>2026-12-04T09:20:00Z</example>
    public DateTimeOffset? ChangeableUntil { get; init; }

    /// <summary>What agents asked the family for since the declaration, oldest first.</summary>
    public IReadOnlyList<DocumentDemandResponse> Demands { get; init; } = [];

    /// <summary>Those of the documents that the family added since, oldest first.</summary>
    public IReadOnlyList<AddedDocumentResponse> Added { get; init; } = [];

    /// <summary>The proof that the request was declared without; null where none was to follow.</summary>
    public ReviewProofResponse? Proof { get; init; }

    /// <summary>The agents' notes for each other, oldest first.</summary>
    public IReadOnlyList<ColleagueNoteResponse> Notes { get; init; } = [];

    /// <summary>The account of the agent who is to decide it; null for nobody.</summary>
    /// <example>0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60</example>
    public string? AssignedTo { get; init; }

    /// <summary>The accounts of the agents who may review it; null where they are unknown.</summary>
    /// <example>0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60</example>
    public IReadOnlyList<string>? Assignable { get; init; }

    /// <summary>It waits for a document that an agent asked for.</summary>
    /// <example>false</example>
    public bool AwaitsFamily { get; init; }
}

/// <summary>An agent opened a file.</summary>
/// <param name="By" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60">The agent's account.</param>
/// <param name="At" example="2026-12-03T09:15:00Z">When the file was opened.</param>
/// <param name="FileId">The file that was opened.</param>
public sealed record FileReading(string By, DateTimeOffset At, string FileId);
