using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.LinkRequests;

/// <summary>
/// An account requests its link to an adult of a household, without a key that fits: an agent decides. It belongs to the account; the
/// household knows nothing of it until it is accepted.
/// </summary>
internal sealed record LinkRequest : Aggregate
{
    /// <summary>Such as RAT-2026-000123.</summary>
    public required string Number { get; init; }
    public required string AccountId { get; init; }
    public required LinkRequestState State { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>What the person wrote about the household, such as the children's names; null for nothing.</summary>
    public string? Statement { get; init; }

    /// <summary>The household whose key the person typed, and which did not open for that name; null without one.</summary>
    public string? KeyHouseholdId { get; init; }

    /// <summary>Null until an agent has decided.</summary>
    public LinkDecision? Decision { get; init; }
}

/// <summary>What an agent decided about a <see cref="LinkRequest"/>.</summary>
/// <param name="AgentId">The agent's account.</param>
/// <param name="HouseholdId">To which the account is linked; null for a refusal.</param>
/// <param name="AdultId">As whom it is linked; null for a refusal.</param>
/// <param name="Reason">Why it was refused, for the person; null for an acceptance.</param>
internal sealed record LinkDecision(string AgentId, DateTimeOffset At, string? HouseholdId, string? AdultId, string? Reason);

/// <summary>How far a <see cref="LinkRequest"/> is.</summary>
internal enum LinkRequestState
{
    UnderReview,
    Accepted,
    Refused,
}
