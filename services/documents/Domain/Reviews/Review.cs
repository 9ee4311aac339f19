using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>The town's review of one request's supporting documents. Its id is the request's: the decision with the highest number applies.
/// </summary>
internal sealed record Review : Aggregate
{
    public required RequestKind RequestKind { get; init; }

    public RequestReference Request => new() { Kind = RequestKind, RequestId = Id };

    /// <summary>Null for the link request of an account, which has no household.</summary>
    public required string? HouseholdId { get; init; }

    /// <summary>The account that made a request without a household; null for all others.</summary>
    public string? AccountId { get; init; }

    /// <summary>The household whose key the person of a link request typed: its staff members do not see the documents.</summary>
    public string? KeyHouseholdId { get; init; }

    /// <summary>Null for a request that concerns no child.</summary>
    public required string? ChildId { get; init; }
    public required string Number { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>First day, inclusive. Null, like <see cref="To"/>, when the withdrawal was delivered before the request.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>
    /// The earlier of both deadlines, by the town's settings at its opening: the order of the queue. Null when the withdrawal was
    /// delivered before the request.
    /// </summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The reserved days that the request concerns, over all enrolments.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>
    /// The places that the request concerns, by which agents have the right to review it. Empty where none is known: then only agents
    /// with a right for all places see it.
    /// </summary>
    public IReadOnlyList<string> PlaceIds { get; init; } = [];
    public required IReadOnlyList<string> DocumentIds { get; init; }

    /// <summary>
    /// Number of declared documents that are not available as declared: another household's, erased, or without a file
    /// that the family deleted after the receipt that it declared with.
    /// </summary>
    public int MissingDocuments { get; init; }

    /// <summary>What messages about the request carry; null when the withdrawal was delivered before the request.</summary>
    public RequestHead? Head { get; init; }

    /// <summary>Its documents with a pending file: it cannot be accepted before they are analysed.</summary>
    public IReadOnlyList<string> PendingDocumentIds { get; init; } = [];

    /// <summary>Its documents of which no page can be read: the family is asked for others.</summary>
    public IReadOnlyList<string> UnreadableDocumentIds { get; init; } = [];

    /// <summary>The unreadable documents for which the family was asked for others: it is asked once for each.</summary>
    public IReadOnlyList<string> RequestedAgainIds { get; init; } = [];

    /// <summary>It is accepted without an agent once all files are analysed, unless malware or an unreadable file is found.</summary>
    public bool AcceptedOnceAnalysed { get; init; }
    public required ReviewState State { get; init; }
    public Decision? Decision { get; init; }
    public RefusalReason? Reason { get; init; }

    /// <summary>The reason as the town's list worded it at the decision; null in decisions of earlier versions.</summary>
    public TownReason? TownReason { get; init; }

    /// <summary>The agent's message to the family, sealed. It is read in pages only, and is never published.</summary>
    public byte[]? SealedWords { get; init; }

    /// <summary>The agent's account; null when the town's setting decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The number of its decision; 0 before the first, and for one stored before decisions had numbers.</summary>
    public int DecisionNumber { get; init; }

    /// <summary>The decisions that the agent changed, oldest first, each with the reason of its change.</summary>
    public IReadOnlyList<UndoneDecision> Undone { get; init; } = [];

    /// <summary>What agents asked the family for since the declaration, oldest first.</summary>
    public IReadOnlyList<DocumentDemand> Demands { get; init; } = [];

    /// <summary>Those of its documents that the family added since, oldest first.</summary>
    public IReadOnlyList<AddedDocument> Added { get; init; } = [];

    /// <summary>The proof that the request was declared without; null where none was to follow.</summary>
    public AwaitedProof? Proof { get; init; }

    /// <summary>When the next step of its proof is due, the reminder or the refusal; null unless it waits for the proof.</summary>
    public DateTimeOffset? NextProofStepAt { get; init; }

    /// <summary>The agents' notes for each other, oldest first.</summary>
    public IReadOnlyList<ColleagueNote> Notes { get; init; } = [];

    /// <summary>The account of the agent who is to decide it; null when it is assigned to nobody.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>When its last decision was made, or when it was closed: retention is counted from here.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the family withdrew its request, or an agent for it; also where the town's decision was recorded before.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>When the retention of its documents ended; documents that another review needs are kept until that one's end.</summary>
    public DateTimeOffset? DocumentsErasedAt { get; init; }

    /// <summary>When the retention of what the agent wrote ended, whether there was anything or not.</summary>
    public DateTimeOffset? WordsErasedAt { get; init; }

    /// <summary>The W3C trace context of the request's submission, which its message continues.</summary>
    public string? Traceparent { get; init; }
    public required IReadOnlyList<FileReading> Readings { get; init; }

    /// <summary>The number of the decision that applies; 0 when there is none.</summary>
    public int AppliedDecision() => Decision is null ? 0 : Math.Max(1, DecisionNumber);

    /// <summary>It waits for the proof that the request was declared without.</summary>
    public bool AwaitsProof() => State is ReviewState.Waiting && NextProofStepAt is not null;

    /// <summary>It waits for a document that an agent asked for and that the family has not added since.</summary>
    public bool AwaitsFamily() =>
        State is ReviewState.Waiting && Demands is [.., var last] && Added.All(one => one.At < last.At);
}
