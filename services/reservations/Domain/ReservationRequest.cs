using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain;

/// <summary>A request that changed a planning, kept inside that planning: a family's, or an agent's in its name.</summary>
/// <param name="Number">What the family reads: RES-2026-000123.</param>
/// <param name="SubmittedBy">The account that submitted it.</param>
/// <param name="HouseholdId">The household in whose name it was submitted.</param>
internal sealed record ReservationRequest(
    string Id,
    string Number,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    string HouseholdId,
    IReadOnlyList<DateOnly> Added,
    IReadOnlyList<DateOnly> Removed,
    Idempotency Idempotency)
{
    /// <summary>Why an agent submitted it in the household's name, for the family to read; null when the family did.</summary>
    public string? AgentReason { get; init; }

    /// <summary>The accounts of the household's adults, which the mails of an agent's act go to; null when the family acted.</summary>
    public IReadOnlyList<string>? MailsTo { get; init; }
}
