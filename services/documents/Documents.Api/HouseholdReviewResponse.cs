using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The review of a household's request, as the household reads it.</summary>
/// <param name="RequestKind">The kind of the request.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Number" example="ABS-2026-000123">The request's number, such as <c>ABS-2026-000123</c>.</param>
/// <param name="State">How far the review is.</param>
/// <param name="Decision">Null until the review is decided.</param>
/// <param name="Reason">Null unless the documents were refused.</param>
/// <param name="Words" example="Le certificat ne porte pas le nom de l’enfant.">
/// The agent's message to the family, with a refusal.
/// </param>
/// <param name="Automatic">The town's setting accepted it without an agent.</param>
/// <param name="EndedAt" example="2026-12-03T09:20:00Z">When it was decided, or closed.</param>
/// <param name="DocumentIds">The supporting documents of the request.</param>
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

    /// <summary>Number of declared documents that are no longer available: the town needs them again.</summary>
    /// <example>0</example>
    public int MissingDocuments { get; init; }

    /// <summary>When agents of the town read what the family wrote about the documents, oldest first; null where it is unknown.</summary>
    public IReadOnlyList<DateTimeOffset>? DetailReadings { get; init; }

    /// <summary>When agents took the pages of the documents into an archive for the household, oldest first.</summary>
    public IReadOnlyList<HouseholdPageExport> PageExports { get; init; } = [];

    /// <summary>When the request was withdrawn; then it stays as it was, whatever the decision.</summary>
    /// <example>2026-12-03T08:00:00Z</example>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>When the documents were erased, at the end of their retention; null until then.</summary>
    /// <example>2027-02-03T09:20:00Z</example>
    public DateTimeOffset? DocumentsErasedAt { get; init; }

    /// <summary>The reason as the town's list worded it at the decision; null in decisions of earlier versions.</summary>
    public TownReason? TownReason { get; init; }

    /// <summary>The decisions that the town changed, oldest first.</summary>
    public IReadOnlyList<UndoneDecisionResponse> Undone { get; init; } = [];

    /// <summary>What the town asked for since the declaration, oldest first.</summary>
    public IReadOnlyList<HouseholdDemandResponse> Demands { get; init; } = [];

    /// <summary>The proof that the request was declared without; null where none was to follow.</summary>
    public ReviewProofResponse? Proof { get; init; }

    /// <summary>Those of the documents that the family added since, oldest first.</summary>
    public IReadOnlyList<AddedDocumentResponse> Added { get; init; } = [];

    /// <summary>The town waits for a document that it asked for.</summary>
    /// <example>false</example>
    public bool AwaitsFamily { get; init; }

    /// <summary>The family may add a document.</summary>
    /// <example>true</example>
    public bool TakesDocuments { get; init; }
}

/// <summary>An agent of the town took the pages of the documents into an archive.</summary>
/// <param name="At" example="2026-12-03T09:15:00Z">When the archive was made.</param>
/// <param name="Reason" example="Demande faite au guichet">The agent's reason for acting for the household.</param>
public sealed record HouseholdPageExport(DateTimeOffset At, string? Reason);

/// <summary>An agent of the town opened this file. Which agent is not disclosed to the household.</summary>
/// <param name="At" example="2026-12-03T09:15:00Z">When the file was opened.</param>
/// <param name="FileId">The file that was opened.</param>
public sealed record HouseholdFileReading(DateTimeOffset At, string FileId);
