using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>An absence, as its household and the town's agents read it.</summary>
public sealed record AbsenceResponse
{
    public required string Id { get; init; }

    /// <summary>The request number, such as <c>ABS-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required AbsenceState State { get; init; }
    public required string ChildId { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required AbsenceReason Reason { get; init; }
    public string? Comment { get; init; }

    /// <summary>The reserved days that it concerned when it was declared.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }
    public required IReadOnlyList<string> DocumentIds { get; init; }
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>The instant of the decision or of the withdrawal.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the decision did to the plannings; null until all of them have been written.</summary>
    public AbsenceOutcome? Outcome { get; init; }

    /// <summary>An agent declared it on behalf of the household.</summary>
    public required bool ByAgent { get; init; }

    /// <summary>The agent's reason for acting on behalf of the household.</summary>
    public string? AgentReason { get; init; }

    /// <summary>The reason of the agent who withdrew it on behalf of the household.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WithdrawalReason { get; init; }

    /// <summary>An agent declared it and no adult of the household has an account to be notified at.</summary>
    public required bool NobodyToldByMail { get; init; }
}

/// <summary>Days of one enrolment, in ascending order.</summary>
public sealed record EnrolmentDays(string EnrolmentId, IReadOnlyList<DateOnly> Days);

/// <summary>What a decision did to the plannings.</summary>
/// <param name="Days">The days that carry the decision.</param>
/// <param name="ServedDays">Days whose meal had already been served: they stay billed.</param>
public sealed record AbsenceOutcome(IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<EnrolmentDays> ServedDays);
