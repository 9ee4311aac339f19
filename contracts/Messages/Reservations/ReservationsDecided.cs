namespace EspaceFamille.Contracts.Reservations;

/// <summary>A request for reservations was answered; an activity without a capacity accepts at once.</summary>
public sealed record ReservationsDecided
{
    public required string RequestId { get; init; }
    public required string Number { get; init; }
    public required string HouseholdId { get; init; }
    public required string ChildId { get; init; }
    public required string EnrolmentId { get; init; }
    public required string RequestedBy { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public required Decision Decision { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }

    /// <summary>The accounts of the household's adults, where an agent acted for it: its mails go to them and not to the
    /// agent, and to nobody when it is empty. Null when the family acted itself.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }
}
