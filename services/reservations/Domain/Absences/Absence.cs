using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>An absence, from its declaration to its end. Its reason and comment are never published.</summary>
internal sealed record Absence : Aggregate
{
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string DeclaredBy { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The sealed <see cref="AbsenceDetails"/>; null once their retention has ended.</summary>
    public required byte[]? Details { get; init; }

    /// <summary>When the details were erased.</summary>
    public DateTimeOffset? DetailsErasedAt { get; init; }

    /// <summary>The names of the activities of its days.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The places of its days, by which agents have the right to review it; empty in absences of earlier versions.</summary>
    public IReadOnlyList<string> PlaceIds { get; init; } = [];

    /// <summary>The reserved days that it concerned when it was declared, by enrolment.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }

    /// <summary>
    /// The same days until the absence has its outcome or is withdrawn; those of them that no other absence claims while a changed decision
    /// is being applied; else empty.
    /// </summary>
    public required IReadOnlyList<DayClaim> Claims { get; init; }
    public required IReadOnlyList<DeclaredDocument> Documents { get; init; }

    /// <summary>Until when the family adds the proof that it declared without; null where none is to follow.</summary>
    public ProofDue? ProofDue { get; init; }

    /// <summary>When the family added it; null while it is awaited.</summary>
    public DateTimeOffset? ProofReceivedAt { get; init; }

    /// <summary>The hash of the request's body is in the details: with six reasons it would reveal which one was declared.</summary>
    public required Idempotency Idempotency { get; init; }
    public required AbsenceState State { get; init; }

    /// <summary>The agent who declared it and why; null when the family did.</summary>
    public OnBehalf? OnBehalf { get; init; }

    /// <summary>The accounts that its mails are sent to: the declaring adult's, or all adults' when an agent declared it.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>The same as the town's list worded it at the decision; null where the decision has none.</summary>
    public TownReason? TownReason { get; init; }

    /// <summary>The W3C trace context of its declaration.</summary>
    public string? Traceparent { get; init; }

    /// <summary>The instant at which the decision or the withdrawal was stored.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The agent who withdrew it and why; null unless an agent did.</summary>
    public OnBehalf? WithdrawnOnBehalf { get; init; }

    /// <summary>What the decision did to the plannings; null until all of them have been written.</summary>
    public AbsenceOutcome? Outcome { get; init; }

    /// <summary>The number of the decision in its review; 0 before the first, and for one stored before decisions had numbers.</summary>
    public int DecisionNumber { get; init; }

    /// <summary>The last decision that the plannings carried before the stored one; null when that is the first.</summary>
    public ReplacedDecision? Replaced { get; init; }

    /// <summary>The days that carried the replaced decision.</summary>
    public IReadOnlyList<EnrolmentDays> ReplacedDays { get; init; } = [];

    /// <summary>The number of the decision that the absence carries; 0 when it has none.</summary>
    public int AppliedDecision() => State is AbsenceState.Accepted or AbsenceState.Refused ? Math.Max(1, DecisionNumber) : 0;

    /// <summary>The deadlines of the proof that it waits for; null where it waits for none.</summary>
    public ProofDue? AwaitedProof() => State is AbsenceState.UnderReview && ProofReceivedAt is null ? ProofDue : null;

    /// <summary>As its declaration created it: what a repeat of that request returns, whatever happened since.</summary>
    public Absence AtCreation() => this with
    {
        State = AbsenceState.UnderReview,
        ProofReceivedAt = null,
        RefusalReason = null,
        TownReason = null,
        EndedAt = null,
        WithdrawnOnBehalf = null,
        Outcome = null,
        DecisionNumber = 0,
        Replaced = null,
        ReplacedDays = [],
    };
}

/// <summary>What a decision did to the plannings.</summary>
/// <param name="Days">The days that carry the decision.</param>
/// <param name="ServedDays">Days whose meal had already been served: they stay as they are.</param>
internal sealed record AbsenceOutcome(IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<EnrolmentDays> ServedDays)
{
    /// <summary>Days that a changed decision could not change, each with the reason.</summary>
    public IReadOnlyList<KeptDays> KeptDays { get; init; } = [];
}
