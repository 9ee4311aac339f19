namespace EspaceFamille.Contracts.Reservations;

/// <summary>A family asked to reserve or to cancel days of one enrolment.</summary>
public sealed record ReservationsRequested
{
    public required string RequestId { get; init; }

    /// <summary>The request number that the family was given, such as <c>RES-2026-000123</c>.</summary>
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string EnrolmentId { get; init; }

    /// <summary>The account that asked, and that the mails go to unless <see cref="MailsTo"/> says otherwise.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The planning's version after the write that took the request.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }

    /// <summary>The accounts of the household's adults, where an agent acted for it: its mails go to them and not to the
    /// agent, and to nobody when it is empty. Null when the family acted itself.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }
}
