using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>An absence, as its household and the town's agents read it.</summary>
public sealed record AbsenceResponse
{
    /// <summary>The absence's id.</summary>
    public required string Id { get; init; }

    /// <summary>The request number, such as <c>ABS-2026-000123</c>.</summary>
    /// <example>ABS-2026-000123</example>
    public required string Number { get; init; }

    /// <summary>How far the absence is.</summary>
    public required AbsenceState State { get; init; }

    /// <summary>The child's id. A child in shared custody has the same id in both households.</summary>
    public required string ChildId { get; init; }

    /// <summary>When it was declared.</summary>
    /// <example>2026-12-02T08:15:00Z</example>
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>First day, inclusive.</summary>
    /// <example>2026-12-14</example>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    /// <example>2026-12-18</example>
    public required DateOnly To { get; init; }

    /// <summary>Why the child is absent; null once its retention has ended, and for an agent without the right to review it.</summary>
    public required AbsenceReason? Reason { get; init; }

    /// <summary>What the family wrote about its request; null for an agent without the right to review it.</summary>
    /// <example>Fièvre depuis hier soir</example>
    public string? Comment { get; init; }

    /// <summary>When the reason and the comment were erased, at the end of their retention; null until then.</summary>
    /// <example>2027-02-03T09:20:00Z</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ReasonErasedAt { get; init; }

    /// <summary>The reserved days that it concerned when it was declared.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }

    /// <summary>The supporting documents that were sent with it.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }

    /// <summary>The proof that it was declared without; null where none was to follow.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AwaitedProofResponse? Proof { get; init; }

    /// <summary>Why the town refused it; null unless it did.</summary>
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>The same as the town's list of reasons worded it at the decision; null where the decision has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TownReason? TownReason { get; init; }

    /// <summary>The instant of the decision or of the withdrawal.</summary>
    /// <example>2026-12-03T09:20:00Z</example>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the decision did to the plannings; null until all of them have been written.</summary>
    public AbsenceOutcome? Outcome { get; init; }

    /// <summary>The decision that the present one replaced; null when that is the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplacedDecision? Replaced { get; init; }

    /// <summary>An agent declared it on behalf of the household.</summary>
    public required bool ByAgent { get; init; }

    /// <summary>The agent's reason for acting on behalf of the household.</summary>
    /// <example>Demande faite au guichet</example>
    public string? AgentReason { get; init; }

    /// <summary>The reason of the agent who withdrew it on behalf of the household.</summary>
    /// <example>Retrait demandé par téléphone</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WithdrawalReason { get; init; }

    /// <summary>An agent declared it and no adult of the household has an account to be notified at.</summary>
    public required bool NobodyToldByMail { get; init; }

    /// <summary>When agents of the town read its reason and comment, oldest first; null for agents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateTimeOffset>? Readings { get; init; }
}

/// <summary>Days of one enrolment, in ascending order.</summary>
/// <param name="EnrolmentId">The enrolment's id.</param>
/// <param name="Days">The days, in ascending order.</param>
public sealed record EnrolmentDays(string EnrolmentId, IReadOnlyList<DateOnly> Days);

/// <summary>What a decision did to the plannings.</summary>
/// <param name="Days">The days that carry the decision.</param>
/// <param name="ServedDays">Days whose meal had already been served: they stay billed.</param>
public sealed record AbsenceOutcome(IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<EnrolmentDays> ServedDays)
{
    /// <summary>Days that a changed decision could not change; empty after a first decision.</summary>
    public IReadOnlyList<KeptDays> KeptDays { get; init; } = [];
}

/// <summary>An earlier decision on the absence.</summary>
/// <param name="State">Accepted or refused.</param>
/// <param name="DecidedAt" example="2026-12-03T09:20:00Z">When it was stored.</param>
public sealed record ReplacedDecision(AbsenceState State, DateTimeOffset DecidedAt);
