using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>A request for reservations, of a family or of an agent on its behalf. It is stored as Submitted, then applied by
/// the write of its planning, then marked as Taken; one that is refused in between is deleted.</summary>
internal sealed record ReservationRequest : Aggregate
{
    /// <summary>RES-2026-000123.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string SubmittedBy { get; init; }

    /// <summary>The role of that account at the time.</summary>
    public required string Role { get; init; }

    /// <summary>The instant at which the rules decide, however late the request is applied.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }
    public required IReadOnlyList<RequestPart> Parts { get; init; }

    /// <summary>The versions of the plannings that were displayed; null when any version is accepted.</summary>
    public string? ExpectedVersions { get; init; }
    public required Idempotency Idempotency { get; init; }

    /// <summary>The agent who submitted it and why; null when the family did.</summary>
    public OnBehalf? OnBehalf { get; init; }

    /// <summary>The accounts that its mails are sent to: the submitting adult's, or all adults' when an agent submitted it.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }
}

/// <summary>What a request changes in one planning: one part per enrolment and school year.</summary>
internal sealed record RequestPart(
    string EnrolmentId, string ChildId, string SchoolYear, IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed,
    RequestPartState State)
{
    /// <summary>The digest of what was displayed before the submission; null when the client displayed nothing.</summary>
    public string? Digest { get; init; }


    /// <summary>The name of the enrolment's activity.</summary>
    public string Activity { get; init; } = "";

    public string PlanningId => Planning.IdOf(EnrolmentId, SchoolYear);
}

internal enum RequestPartState
{
    /// <summary>Stored; the planning may not have been written yet.</summary>
    Submitted,

    /// <summary>Applied to the planning.</summary>
    Taken,
}
