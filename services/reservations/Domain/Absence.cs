using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain;

/// <summary>An absence from its declaration to its end. Its reason and comment never leave this service.</summary>
internal sealed record Absence : Aggregate
{
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string DeclaredBy { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required AbsenceReason Reason { get; init; }
    public string? Comment { get; init; }

    /// <summary>The reserved days it touched when it was declared, by enrolment.</summary>
    public required IReadOnlyList<EnrolmentDays> Days { get; init; }
    public required IReadOnlyList<DeclaredDocument> Documents { get; init; }
    public required Idempotency Idempotency { get; init; }
    public required AbsenceState State { get; init; }

    /// <summary>Why an agent declared it in the household's name, for the family to read; null when the family did.</summary>
    public string? AgentReason { get; init; }

    /// <summary>The accounts of the household's adults, which the mails of an agent's act go to; null when the family acted.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }
    public RefusalReason? RefusalReason { get; init; }

    /// <summary>When the decision, or the withdrawal, reached this service.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the plannings answered; null until every one of them has.</summary>
    public AbsenceOutcome? Outcome { get; init; }
}

/// <summary>What a decision did: the days that carry it, and those that were served and stay as they are.</summary>
internal sealed record AbsenceOutcome(IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<EnrolmentDays> ServedDays);
